package org.mosaiclab.export.query;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.DataDictionary.Field;
import org.mosaiclab.dataset.store.DatasetException;

/// The tables of a folder in a database that lives in memory and can do nothing but read them.
///
/// Every table is a view by its name; the files are read when they are asked for. The database sees
/// no other file, no network and no extension, writes nothing, and works on one thread, so that the
/// same query gives the same bytes: sums of floating-point numbers depend on their order.
public final class FolderDatabase implements AutoCloseable {
  private static final List<String> LOCKS =
      List.of(
          "set threads = 1",
          "set TimeZone = 'UTC'",
          "set temp_directory = ''",
          "set autoinstall_known_extensions = false",
          "set autoload_known_extensions = false",
          "set enable_external_access = false",
          "set lock_configuration = true");

  private final RecordedTables tables;
  private final Connection connection;

  private FolderDatabase(RecordedTables tables, Connection connection) {
    this.tables = tables;
    this.connection = connection;
  }

  /// Opens a folder's tables.
  ///
  /// @throws DatasetException if a file is not what it should be
  /// @throws QueryException if the database does not start
  public static FolderDatabase over(RecordedTables tables) throws DatasetException, QueryException {
    try {
      var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
      try {
        execute(connection, "set errors_as_json = true");
        for (var table : tables.tables()) {
          createView(connection, table);
        }
        execute(connection, "set allowed_paths = " + paths(tables));
        for (var lock : LOCKS) {
          execute(connection, lock);
        }
        return new FolderDatabase(tables, connection);
      } catch (SQLException | DatasetException | RuntimeException refused) {
        connection.close();
        throw refused;
      }
    } catch (SQLException refused) {
      throw SqlProblem.of(refused, "", tables);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void createView(Connection connection, RecordedTable table)
      throws DatasetException {
    var source = table.isParquet() ? "read_parquet(" + pattern(table.file()) + ")" : csv(table);
    try {
      execute(connection, "create view \"%s\" as select * from %s".formatted(table.name(), source));
    } catch (SQLException refused) {
      throw new DatasetException(table.file(), "damaged: " + SqlProblem.message(refused), refused);
    }
  }

  // Told everything, so that nothing is guessed from what the file happens to hold.
  private static String csv(RecordedTable table) {
    var columns =
        table.entry().columns().stream()
            .map(column -> quoted(column.name()) + ": " + quoted(type(column)))
            .collect(Collectors.joining(", ", "{", "}"));
    var names =
        table.entry().columns().stream()
            .map(column -> quoted(column.name()))
            .collect(Collectors.joining(", ", "[", "]"));
    return ("read_csv(%s, auto_detect = false, header = true, delim = ',', quote = '\"',"
            + " escape = '\"', columns = %s, force_not_null = %s)")
        .formatted(pattern(table.file()), columns, names);
  }

  private static String type(Field column) {
    return switch (column.type()) {
      case "int64" -> "BIGINT";
      case "double" -> "DOUBLE";
      case "bool" -> "BOOLEAN";
      default -> "VARCHAR";
    };
  }

  private static String paths(RecordedTables tables) {
    return tables.tables().stream()
        .map(RecordedTable::file)
        .flatMap(file -> Stream.of(quoted(file.toAbsolutePath().toString()), pattern(file)))
        .distinct()
        .collect(Collectors.joining(", ", "[", "]"));
  }

  // A name is not a pattern: every character that would make it one stands for itself in brackets.
  private static String pattern(Path file) {
    return quoted(file.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /// Carries out one `select`.
  ///
  /// @param sql the statement; without `order by` the order of rows is the database's own
  /// @param sink takes the result
  /// @throws QueryException if it cannot be carried out; the sink may then have taken rows already
  /// @throws IOException if the sink cannot take it
  public void query(String sql, RowSink sink) throws QueryException, IOException {
    try {
      requireSelect(sql);
      try (var statement = connection.createStatement();
          var result = statement.executeQuery(sql)) {
        pass(result, sink);
      }
    } catch (SQLException refused) {
      throw SqlProblem.of(refused, sql, tables);
    }
  }

  // The database itself says what kind of statement it is: only selects have this form.
  private void requireSelect(String sql) throws SQLException, QueryException {
    try (var statement = connection.prepareStatement("select json_serialize_sql(?)")) {
      statement.setString(1, sql);
      try (var result = statement.executeQuery()) {
        result.next();
        var parsed = CanonicalJson.readTree(result.getString(1));
        if (parsed.path("error_type").asString("").equals("parser")) {
          throw SqlProblem.ofParser(parsed, sql);
        }
        int statements = parsed.path("statements").size();
        if (parsed.path("error").asBoolean(true) || statements != 1) {
          throw new QueryException(
              statements > 1
                  ? "SQL: holds %d statements; give one".formatted(statements)
                  : "SQL: is no select; recorded data are read and never changed");
        }
      }
    }
  }

  private static void pass(ResultSet result, RowSink sink) throws SQLException, IOException {
    var columns = headers(result.getMetaData());
    sink.begin(columns);
    while (result.next()) {
      var cells = new @Nullable Object[columns.size()];
      for (int index = 0; index < cells.length; index++) {
        cells[index] = result.getObject(index + 1);
      }
      sink.row(cells);
    }
    sink.end();
  }

  private static List<RowSink.Header> headers(ResultSetMetaData result) throws SQLException {
    var columns = new ArrayList<RowSink.Header>();
    for (int index = 1; index <= result.getColumnCount(); index++) {
      columns.add(
          new RowSink.Header(result.getColumnName(index), isNumber(result.getColumnType(index))));
    }
    return columns;
  }

  private static boolean isNumber(int type) {
    return switch (type) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.NUMERIC,
          Types.DECIMAL,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE ->
          true;
      default -> false;
    };
  }

  @Override
  public void close() throws QueryException {
    try {
      connection.close();
    } catch (SQLException refused) {
      throw SqlProblem.of(refused, "", tables);
    }
  }
}
