package org.mosaiclab.distributed;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.util.Utils;
import org.mosaiclab.campaign.cluster.Cluster;
import org.mosaiclab.campaign.cluster.ClusterConnector;
import org.mosaiclab.campaign.cluster.ClusterException;

/// Connects to a Spark cluster. Settings of Spark are system properties, `-Dspark.…`; what the user
/// sets wins over what is set here.
public final class SparkConnector implements ClusterConnector {
  private static final String PATIENCE = "spark.mosaic.patience";
  private static final String PATIENCE_DEFAULT = "120s";

  /// Called by `java.util.ServiceLoader`.
  public SparkConnector() {}

  @Override
  public void requireMaster(String master) throws ClusterException {
    MasterUrl.of(master).requireReachable();
  }

  @Override
  public Cluster connect(String text, Path log) throws ClusterException {
    var master = MasterUrl.of(text);
    SparkLog.to(log);
    var conf = settings(master);
    try {
      var context = new SparkContext(conf);
      var patience = Duration.ofSeconds(conf.getTimeAsSeconds(PATIENCE, PATIENCE_DEFAULT));
      return new SparkCluster(context, new ExecutorWatch(context, master, patience, log));
      // Scala does not declare what it throws.
    } catch (Exception refused) {
      throw new ClusterException(SparkFailure.line(master, refused, log), refused);
    }
  }

  private static SparkConf settings(MasterUrl master) throws ClusterException {
    var conf = new SparkConf().setMaster(master.text());
    // Of SPARK_CONF_DIR or SPARK_HOME, as for Spark's own commands.
    Utils.loadDefaultSparkProperties(conf, null);
    conf.setIfMissing("spark.app.name", "mosaic");
    // A port that every user of this machine could read.
    conf.setIfMissing("spark.ui.enabled", "false");
    master
        .requireReachable()
        .ifPresent(
            address -> {
              conf.setIfMissing("spark.driver.host", address.getHostAddress());
              conf.setIfMissing("spark.driver.bindAddress", address.getHostAddress());
            });
    if (!master.isLocal()) {
      conf.setIfMissing("spark.executor.memory", "1g");
      Shipment.addTo(conf);
    }
    return conf;
  }
}
