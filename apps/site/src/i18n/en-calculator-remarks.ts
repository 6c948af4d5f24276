/** What a plan supposes, what to mind, and why there is no answer; by the package's own codes. */
export const enCalculatorRemarks = {
  calc_assume_price_at: "Everything is priced by the {currency} list in force at {at}, before tax.",
  calc_assume_same_requests: "All {requests} requests have the same counts.",
  calc_assume_history_resent:
    "Every turn sends the instructions and all earlier messages and answers again; nothing is trimmed.",
  calc_assume_reasoning_not_resent: "Reasoning is billed as output once, and not sent again with the history.",
  calc_assume_cache_alive: "The next request comes while what was sent before is still cached.",
  calc_assume_cache_to_the_token:
    "Cached lengths are taken to the token; providers cache in blocks and read a little less.",
  calc_assume_cache_minimum_unknown:
    "No shortest prompt that is cached is known for this model; every prompt is taken to be long enough.",
  calc_assume_peak_share: "A share of {share} is priced as at {peak_at}, the rest as at {off_peak_at}.",
  calc_assume_fee_before_tax: "The fee is {amount} a {per}, before tax, for one person.",
  calc_assume_fee_per_month: "A month is a twelfth of the year's fee.",
  calc_assume_included_tokens_given:
    "That the subscription includes {included_tokens} tokens a month is your figure; limits by the hour or week are left out.",
  calc_assume_month_in_utc_offset: "The calendar month runs by the clock of {utc_offset}.",
  calc_assume_spending_goes_on: "Spending goes on as it did since the month began.",
  calc_assume_added_in_order:
    "Each addition is priced on top of those before it; in another order single lines may differ, the total does not.",
  calc_assume_retries_billed_in_full:
    "A retry is billed like the request; one that fails before it answers costs less or nothing.",
  calc_assume_tests_like_requests: "Tests are requests of the same size, and are not sent again.",
  calc_assume_own_figures: "All fees and shares are your own figures; none was checked, and no way is recommended.",
  calc_assume_shares_of_amount: "Shares are taken of the {amount} that arrive, not of the fees.",
  calc_assume_converted: "1 {from} is taken for {rate} {to}, the reference rate of {date}; a bank takes more.",
  calc_assume_subscription_limits:
    "A subscription pays for no API key of your own. Its limits, and whether its answers are the same, are not in these figures.",
  calc_warn_model_shut_down: "The model was shut down on {shutdown_on}.",
  calc_warn_shuts_down_soon: "The model shuts down on {shutdown_on}, in {days} days.",
  calc_warn_replacement: "The provider names {replacement} as its replacement.",
  calc_warn_price_changes_soon:
    "A new price list begins on {effective_from}, within the {days} days; it is not in this sum.",
  calc_warn_price_by_the_clock: "By the hour one request costs {cheapest} to {dearest}.",
  calc_warn_price_by_the_clock_mixed:
    "By the hour one request costs {cheapest} to {dearest}; your share decides between these two.",
  calc_warn_price_of_this_hour: "The list has other prices at other hours; this is the price of {at}.",
  calc_warn_calendar_not_known:
    "Public holidays from {unknown_from} on are not known yet; dearer hours may follow that are not in this sum.",
  calc_warn_free_quota_charged:
    "The list has a free quota (see the model's page); it is charged here, because nobody said what is left of it.",
  calc_warn_context_exceeded:
    "Turn {turn} needs {needed} tokens, more than the {allowed} that the model takes. Older messages have to be trimmed.",
  calc_warn_no_cache_rate:
    "The list has no rate for what is read from a cache: it is billed as input, and a cache saves nothing.",
  calc_warn_cache_not_reached:
    "The provider caches prompts from {minimum} tokens on; here it is {reached}, so nothing is read from the cache.",
  calc_warn_cache_storage_not_counted:
    "Keeping an explicit cache costs {rate} per 1M tokens and hour besides, which is not counted here.",
  calc_warn_alert_reached: "{spent} are spent, and the alert stands at {alert_at}.",
  calc_warn_over_budget: "{spent} are spent, more than the budget of {budget}.",
  calc_warn_price_unknown: "The price of a model is not known; it is left out, not taken for 0.",
  calc_warn_several_currencies: "The amounts are in several currencies and cannot be compared.",
  calc_warn_exchange_rate_old:
    "The rate from {from} to {to} is of {date}, {days_before} days before the moment of the prices.",
  calc_warn_list_disputed: "Sources differ about this price. The model's page shows each value.",
  calc_error_price_not_found:
    "Nobody has shown a price of this model for that moment with a source. Unknown is not free: there is no figure.",
  calc_error_currency_not_listed: "The provider has no price list in that currency. Nothing is converted.",
  calc_error_unit_not_priced: "The list has no price for {unit}. Unknown is not free: there is no figure.",
  calc_error_not_offered: "The model is not sold at this size or in this way.",
  calc_error_no_batch: "The list has no batch price for this request. No discount is supposed.",
  calc_error_no_cache: "The list has no price for this kind of cache; there is nothing to pay off.",
  calc_error_covered_by_plan: "This model is covered by a subscription; it has no price by the token.",
  calc_error_calendar_not_known:
    "The price of that moment depends on public holidays that are not known yet. Choose an earlier moment.",
  calc_error_part_exceeds_whole: "A part is more than its whole.",
  calc_error_no_rate: "No reference rate between the fee's currency and the price list's is known for that day.",
  calc_error_no_fee: "The list has no fee of this subscription in force at that moment. Enter your own figure.",
  calc_error_other: "The package refuses this:",
};
