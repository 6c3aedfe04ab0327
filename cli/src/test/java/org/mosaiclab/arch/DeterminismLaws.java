package org.mosaiclab.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.mosaiclab.arch.Accesses.constructors;
import static org.mosaiclab.arch.Accesses.inherited;
import static org.mosaiclab.arch.Accesses.members;
import static org.mosaiclab.arch.Accesses.where;
import static org.mosaiclab.arch.Accesses.withParameters;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;

/// What must not appear where a run has to repeat itself bit for bit: in the engine, the protocol
/// and the scenarios.
final class DeterminismLaws {
  private static final String GRAPH_PACKAGE = "org.mosaiclab.scenario.topology";

  private DeterminismLaws() {}

  static List<Law> all() {
    return List.of(
        law("host clock", "clock", never(hostClock(), "time is simulated")),
        law("host defaults", "hostdefault", never(hostDefaults(), "runs repeat on any host")),
        law("foreign randomness", "random", randomness()),
        law(
            "transcendental Math",
            "math",
            never(
                members(
                    Math.class,
                    "sin",
                    "cos",
                    "tan",
                    "asin",
                    "acos",
                    "atan",
                    "atan2",
                    "sinh",
                    "cosh",
                    "tanh",
                    "exp",
                    "expm1",
                    "log",
                    "log10",
                    "log1p",
                    "pow",
                    "cbrt",
                    "hypot"),
                "only StrictMath gives the same bits on every machine")),
        law("identity hashes", "identity", never(identityHashes(), "they differ from run to run")),
        law(
            "hash tables",
            "hashtable",
            never(
                constructors(
                    HashMap.class,
                    HashSet.class,
                    Hashtable.class,
                    IdentityHashMap.class,
                    WeakHashMap.class,
                    ConcurrentHashMap.class),
                "their order is not ours; LinkedHashMap, TreeMap and arrays have one")),
        law(
            "salted collections",
            "salted",
            never(
                members(Set.class, "of", "copyOf")
                    .or(members(Map.class, "of", "copyOf", "ofEntries")),
                "their order changes with every start of the JVM")),
        law(
            "hashing collectors",
            "collector",
            never(hashingCollectors(), "their order is not ours")),
        law(
            "unsorted persistent tables",
            "persistent",
            never(persistentIteration(), "a persistent hash table is asked by key, never walked")),
        law(
            "parallel streams",
            "parallel",
            never(
                inherited(Collection.class, "parallelStream")
                    .or(inherited(BaseStream.class, "parallel"))
                    .or(members(Arrays.class, "parallelSort", "parallelPrefix", "parallelSetAll")),
                "parallelism is across replications only")),
        law(
            "threads",
            "thread",
            dependsOnNone(threads(), "parallelism is across replications only")),
        law("files and sockets", "io", inputAndOutputRule()));
  }

  private static Law law(String name, String planted, ArchRule rule) {
    return Law.of("determinism: " + name, ModuleTable.deterministic(), rule, planted);
  }

  private static ArchRule never(DescribedPredicate<JavaAccess<?>> accesses, String reason) {
    return noClasses().should().accessTargetWhere(accesses).because(reason);
  }

  private static ArchRule dependsOnNone(DescribedPredicate<JavaClass> types, String reason) {
    return noClasses().should().dependOnClassesThat(types).because(reason);
  }

  private static DescribedPredicate<JavaAccess<?>> hostClock() {
    return members(System.class, "nanoTime", "currentTimeMillis")
        .or(inherited(TemporalAccessor.class, "now"))
        .or(inherited(Clock.class, "systemUTC", "systemDefaultZone", "system"))
        .or(withParameters(Date.class, "<init>", 0))
        .or(inherited(Calendar.class, "getInstance"));
  }

  private static DescribedPredicate<JavaAccess<?>> hostDefaults() {
    return members(System.class, "getenv", "getProperty", "getProperties", "lineSeparator")
        .or(members(Locale.class, "getDefault"))
        .or(members(TimeZone.class, "getDefault"))
        .or(members(ZoneId.class, "systemDefault"))
        .or(members(java.nio.charset.Charset.class, "defaultCharset"))
        .or(members(Runtime.class, "availableProcessors", "maxMemory", "freeMemory", "totalMemory"))
        .or(withParameters(String.class, "toLowerCase", 0))
        .or(withParameters(String.class, "toUpperCase", 0))
        .or(withParameters(String.class, "getBytes", 0));
  }

  // JGraphT's generators take a java.util.Random: it may be made there, from one of our streams.
  private static ArchRule randomness() {
    return noClasses()
        .should()
        .accessTargetWhere(
            members(Math.class, "random")
                .or(members(UUID.class, "randomUUID"))
                .or(withParameters(Collections.class, "shuffle", 1))
                .or(
                    DescribedPredicate.<JavaAccess<?>>describe(
                        "java.util.Random and its like, but for new Random(seed) in "
                            + GRAPH_PACKAGE,
                        access -> isRandom(access.getTargetOwner()) && !isSeededForGraphs(access))))
        .because("every draw comes from a named stream");
  }

  private static boolean isRandom(JavaClass type) {
    return type.isAssignableTo(java.util.random.RandomGenerator.class)
        || type.isEquivalentTo(java.util.random.RandomGeneratorFactory.class);
  }

  private static boolean isSeededForGraphs(JavaAccess<?> access) {
    return access.getOriginOwner().getPackageName().equals(GRAPH_PACKAGE)
        && withParameters(Random.class, "<init>", 1).test(access);
  }

  private static DescribedPredicate<JavaAccess<?>> identityHashes() {
    return members(System.class, "identityHashCode")
        .or(members(Object.class, "hashCode", "toString"))
        .or(inherited(Enum.class, "hashCode"))
        .or(members(Objects.class, "toIdentityString"));
  }

  // The forms that take a map's supplier are fine: their caller chooses the order.
  private static DescribedPredicate<JavaAccess<?>> hashingCollectors() {
    return members(
            Collectors.class,
            "toSet",
            "toUnmodifiableSet",
            "toUnmodifiableMap",
            "partitioningBy",
            "groupingByConcurrent",
            "toConcurrentMap")
        .or(withParameters(Collectors.class, "toMap", 2))
        .or(withParameters(Collectors.class, "toMap", 3))
        .or(withParameters(Collectors.class, "groupingBy", 1))
        .or(withParameters(Collectors.class, "groupingBy", 2));
  }

  private static DescribedPredicate<JavaAccess<?>> persistentIteration() {
    var asked =
        Set.of(
            "empty",
            "of",
            "get",
            "getOrElse",
            "put",
            "add",
            "remove",
            "contains",
            "containsKey",
            "size",
            "length",
            "isEmpty",
            "nonEmpty",
            "equals");
    return where(
        "walk an io.vavr hash table",
        target ->
            Set.of("io.vavr.collection.HashMap", "io.vavr.collection.HashSet")
                    .contains(target.getOwner().getName())
                && !asked.contains(target.getName()));
  }

  private static DescribedPredicate<JavaClass> threads() {
    return describe(
        "threads",
        type ->
            type.getPackageName().startsWith("java.util.concurrent")
                || type.isAssignableTo(Thread.class)
                || type.isAssignableTo(ThreadLocal.class)
                || type.getName().equals("java.util.Timer"));
  }

  // The catalogue's own texts lie in the jar; one class reads them, and nothing else.
  private static ArchRule inputAndOutputRule() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.mosaiclab.scenario.catalogue.ClassPathResources")
        .should()
        .dependOnClassesThat(inputAndOutput())
        .because("text goes in, rows come out");
  }

  private static DescribedPredicate<JavaClass> inputAndOutput() {
    var inMemory =
        Set.of(
            "java.io.Serializable",
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.StringReader",
            "java.io.StringWriter");
    return describe(
        "files, sockets and processes",
        type ->
            (type.getPackageName().equals("java.io") && !inMemory.contains(type.getName()))
                || type.getPackageName().startsWith("java.nio.file")
                || type.getPackageName().startsWith("java.nio.channels")
                || type.getPackageName().startsWith("java.net")
                || type.isAssignableTo(Process.class)
                || type.isAssignableTo(ProcessBuilder.class));
  }
}
