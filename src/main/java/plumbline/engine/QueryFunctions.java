package plumbline.engine;

import java.util.Locale;
import java.util.Set;

/**
 * The functions that the text of a query may call: those that look at nothing but their arguments
 * and give the same answer each time.
 */
final class QueryFunctions {

  private static final Set<String> SCALAR =
      Set.of(
          ("+ - * / // % ** ^ || ~~ !~~ ~~* !~~* ~~~ & | << >> @ ^@ <-> [] ->  ->> "
                  + "abs ceil ceiling floor round trunc sign sqrt ln log log2 log10 exp pow power mod"
                  + " greatest least coalesce nullif ifnull if constant_or_null isfinite even gcd lcm"
                  + " lower upper lcase ucase trim ltrim rtrim length len strlen substr substring left"
                  + " right replace translate concat concat_ws contains prefix suffix starts_with"
                  + " ends_with strpos instr position reverse repeat lpad rpad split_part string_split"
                  + " str_split regexp_matches regexp_replace regexp_extract regexp_full_match"
                  + " regexp_extract_all like_escape not_like_escape ilike_escape not_ilike_escape"
                  + " chr ascii unicode strip_accents nfc_normalize hash md5 sha256 format printf"
                  + " date_trunc date_part date_diff datediff date_sub datesub date_add dateadd"
                  + " datepart datetrunc year month day hour minute second quarter week weekofyear"
                  + " isoyear yearweek dayofweek isodow dayofyear dayofmonth weekday dayname monthname"
                  + " last_day make_date make_time make_timestamp strftime strptime try_strptime"
                  + " to_days to_weeks to_months to_quarters to_years to_hours to_minutes to_seconds"
                  + " epoch epoch_ms epoch_us time_bucket timezone era century decade millennium"
                  + " list_value array_value list_extract list_element array_extract list_contains"
                  + " list_has list_sort list_distinct list_unique list_slice array_slice array_length"
                  + " list_aggregate list_sum list_min list_max list_count list_transform list_filter struct_pack struct_extract row"
                  + " map map_extract unnest range generate_series json_extract json_extract_string"
                  + " json_array_length")
              .split(" +", -1));

  private static final Set<String> AGGREGATE =
      Set.of(
          ("count count_star count_if countif sum min max avg mean median mode first last any_value"
                  + " arg_min arg_max min_by max_by argmin argmax bool_and bool_or list array_agg"
                  + " string_agg group_concat listagg quantile quantile_disc quantile_cont"
                  + " percentile_cont percentile_disc product grouping grouping_id"
                  + " row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value"
                  + " last_value nth_value")
              .split(" +", -1));

  private static final Set<String> TABLE = Set.of("unnest", "range", "generate_series");

  /** Words that look like columns but are functions of the time or the session. */
  private static final Set<String> HIDDEN =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "current_user",
          "session_user",
          "current_role",
          "user",
          "current_schema",
          "current_catalog",
          "current_database");

  private QueryFunctions() {}

  static boolean isAllowed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SCALAR.contains(lower) || AGGREGATE.contains(lower);
  }

  static boolean isAllowedAsTable(String name) {
    return TABLE.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean isHidden(String column) {
    return HIDDEN.contains(column.toLowerCase(Locale.ROOT));
  }
}
