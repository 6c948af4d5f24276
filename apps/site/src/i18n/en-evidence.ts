/** Strings of the page on evidence. `{…}` is filled in. */
export const enEvidence = {
  evidence_title: "How prices are checked",
  evidence_description:
    "What confirmed, single and disputed mean, how many prices are which, the data sets that were compared, and every disputed price with what each side says.",
  evidence_lead:
    "Each price here is a claim with a source and a date. What others say of it stands beside it, and how sure it is follows from that by rule: nobody types it.",
  evidence_rule: "The rule",
  evidence_rule_text:
    "A witness is what a data set said of one rate on one day, right or wrong. Data sets that copy one another are one lineage and have one vote: the newest word of the lineage. Only witnesses not older than the price in force count.",
  evidence_rule_caption: "The status of a rate, from the votes",
  evidence_status: "Status",
  evidence_when: "When",
  evidence_when_confirmed:
    "Two or more lineages and all agree; or older ones differ, but two or more of the four weeks (else ten) before the newest word do not; or three or more lineages, of which at least three quarters agree.",
  evidence_when_single: "At most one lineage, and it agrees: the page that the price names stands alone.",
  evidence_when_disputed: "Somebody disagrees, and none of the above holds.",
  evidence_record:
    "A model's status is the worst of its input and output; where no tokens are priced, of whatever it bills.",
  evidence_no_vote: "What is no vote",
  evidence_no_vote_1: "A data set that says two things of one rate on one day.",
  evidence_no_vote_2: "A zero while another lineage names a price: it stands for “none” or “not known”.",
  evidence_no_vote_3: "A price in a currency that the list does not have: somebody's rate of exchange.",
  evidence_no_vote_4: "Prices that a project itself computed from others, and names that are merely alike.",
  evidence_no_vote_5: "gpt-tokenizer: its prices are a broken copy, in which many models share 10 and 30.",
  evidence_counts: "How many are which",
  evidence_counts_caption: "Models of the catalog by status, {date}",
  evidence_makers: "Makers' own",
  evidence_hosts: "At hosts",
  evidence_all: "All",
  evidence_null: "no price in force",
  evidence_total: "Total",
  evidence_sets: "Data sets",
  evidence_sets_caption: "What was compared: statements on models of this catalog",
  evidence_set: "Data set",
  evidence_licence: "Licence",
  evidence_lineage: "Lineage",
  evidence_statements: "Statements",
  evidence_newest: "Newest",
  evidence_no_licence: "none stated",
  evidence_by_hand: "copies of price pages, written down by hand",
  evidence_sets_note:
    "Where no licence is stated, the data set is only compared. Units, names and dates were made uniform, so a value here may be written in another way than there.",
  evidence_disputed: "Disputed prices",
  evidence_disputed_text:
    "{count} prices: {makers} of makers, {hosts} of hosts. Shown are the base rates on which the newest word of a lineage is not ours. A price that others put otherwise may be wrong here, old there, or of another region or tier: the source decides.",
  evidence_disputed_caption: "Base rates in dispute",
  evidence_here: "Here",
  evidence_others: "Others",
  evidence_only_conditions: "Only prices under conditions are in dispute; its page has them.",
  evidence_alone: "the price page only",
  evidence_compare: "How the comparison is made",
  evidence_compare_1:
    "Models are matched by id, case aside and a dot as a dash; never by likeness and never by the beginning of a name.",
  evidence_compare_2:
    "Every statement is judged by our claim for the day of which it speaks, with the cost engine's own rules: a batch price above a length is compared with what would be billed.",
  evidence_compare_3:
    "Values agree when they are the same fraction, or the same but for a float's residue or a rounded last digit of at least four.",
  evidence_compare_4:
    "What is ten times or more apart, zero on one side, or swapped, comes first: a slip of units, ours or theirs. It still votes: if the slip is ours, everybody else is right.",
  evidence_compare_5:
    "Each night the data sets that are published at an address are read again, and one issue says what differs. No price is ever written by it.",
  evidence_mend: "Mend a price",
  evidence_mend_text:
    "A price is one small file. Change the number in the browser, name the source and the day you read it, and open a pull request: the check runs by itself, and the status follows at the next build.",
  evidence_mend_link: "How it is done, step by step",
  evidence_download: "Every statement is in the answer of each model, under",
};
