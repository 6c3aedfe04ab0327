# Finds a JDK 25 or newer and exports JAVA_HOME. Sourced by ./mvnw and ./mosaic, so that both work
# where `java` on PATH is older. Prints what is missing and returns 1 where there is none.

mosaic_min_jdk=25

# Major version of the JDK in $1, or nothing if there is no JDK (a JRE has no javac).
mosaic_jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

mosaic_jdk_fits() {
  mosaic_major=$(mosaic_jdk_major "$1")
  [ -n "$mosaic_major" ] && [ "$mosaic_major" -ge "$mosaic_min_jdk" ]
}

mosaic_find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && mosaic_jdk_fits "$JAVA_HOME"; then
    return 0
  fi
  mosaic_on_path=$(command -v javac 2>/dev/null) || mosaic_on_path=
  if [ -n "$mosaic_on_path" ]; then
    mosaic_real=$(readlink -f "$mosaic_on_path" 2>/dev/null) || mosaic_real=$mosaic_on_path
    mosaic_home=${mosaic_real%/bin/javac}
    if mosaic_jdk_fits "$mosaic_home"; then
      JAVA_HOME=$mosaic_home
      export JAVA_HOME
      return 0
    fi
  fi
  for mosaic_home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.jdks/*; do
    if mosaic_jdk_fits "$mosaic_home"; then
      JAVA_HOME=$mosaic_home
      export JAVA_HOME
      return 0
    fi
  done
  echo "mosaic: no JDK $mosaic_min_jdk or newer found; looked at JAVA_HOME (${JAVA_HOME:-unset}), PATH, /usr/lib/jvm and the other usual folders. Install one (for example Eclipse Temurin $mosaic_min_jdk) and set JAVA_HOME to it." >&2
  return 1
}
