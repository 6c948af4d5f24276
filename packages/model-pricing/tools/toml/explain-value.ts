import { type Explanation, isToml, type SyntaxContext } from "./explain-syntax.ts";

/** Explains what stands on the right of =, or inside a list or an inline table. */
export function explainValue(context: SyntaxContext): Explanation | undefined {
  const { text, column } = context;
  if (/=\s*$/.test(text.slice(0, column)) && /^\s*(#.*)?$/.test(text.slice(column))) {
    return {
      message: "Found no value after =.",
      fix: "write the value, or delete the line: an absent key means not known.",
    };
  }
  return explainComma(context) ?? explainToken(context) ?? explainRest(context);
}

function explainComma({ text, column }: SyntaxContext): Explanation | undefined {
  const number = [...text.matchAll(/(?<![\w.])(\d[\d_]*)((?:,\d+)+)(?!\w)/g)].find(
    ({ index, 0: found }) => index <= column && column <= index + found.length + 1,
  );
  if (!number) return undefined;
  const { 0: written, 1: whole = "", 2: rest = "", index } = number;
  const parts = rest.slice(1).split(",");
  const grouped = [whole, ...parts].join("_");
  const decimal = `${whole}.${parts.join("")}`;
  const message = `Found ${written}; a comma is neither a decimal point nor a thousands separator in TOML.`;
  if (parts.length > 1) return { column: index, message, fix: `write ${grouped}.` };
  const isThousands = parts[0]?.length === 3 && whole !== "0";
  return {
    column: index,
    message,
    fix: isThousands ? `write ${decimal}, or ${grouped} if thousands are meant.` : `write ${decimal}.`,
  };
}

/** The word around the column, up to what separates values. */
function tokenAt(text: string, column: number): { token: string; start: number } {
  const start = text.slice(0, column).search(/[^\s,=[\]{}]*$/);
  const token = /^[^\s,[\]{}]*/.exec(text.slice(start))?.[0] ?? "";
  return { token, start };
}

const WORDS: Readonly<Record<string, readonly [message: string, fix: string]>> = {
  null: ["there is no null", "delete the line: an absent key means not known."],
  true: ["true and false are written in lower case", "write true."],
  false: ["true and false are written in lower case", "write false."],
  yes: ["yes and no are written true and false", "write true."],
  no: ["yes and no are written true and false", "write false."],
};

function explainToken({ text, column }: SyntaxContext): Explanation | undefined {
  const { token, start } = tokenAt(text, column);
  if (token === "") return undefined;
  const word = WORDS[token.toLowerCase().replace(/^(none|nil|undefined|n\/a)$/, "null")];
  if (word) return { column: start, message: `Found ${token}; ${word[0]}.`, fix: word[1] };
  return explainDate(token, start) ?? explainNumber(token, start, text.slice(column));
}

function explainDate(token: string, column: number): Explanation | undefined {
  const date = /^["']?(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(T\S*)?$/.exec(token);
  if (!date) return undefined;
  const [, year = "", month = "", day = "", time = ""] = date;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(moment.getTime()) && moment.getUTCDate() === Number(day);
  if (!exists)
    return {
      column,
      message: `${token} is no day of the calendar.`,
      fix: `write a day that exists, in quotes: "2026-02-28".`,
    };
  return {
    column,
    message: `Found ${token}; dates here are quoted strings, year-month-day.`,
    fix: `write "${text}${time}".`,
  };
}

function explainNumber(token: string, column: number, rest: string): Explanation | undefined {
  const money = /^(?:[$€£¥￥])(\d\S*)$|^(\d[\d._]*)(?:[$€£¥￥元]|USD|CNY|EUR|RMB)$/i.exec(token);
  if (money) {
    const fix = `write ${money[1] ?? money[2]}; a block in another currency says currency = "CNY".`;
    return { column, message: `Found ${token}; rates are numbers without a currency sign.`, fix };
  }
  const percent = /^(\d[\d.]*)%$/.exec(token);
  if (percent) {
    return {
      column,
      message: `Found ${token}; there is no percent sign.`,
      fix: "write a factor: 50 % is multiply = 0.5.",
    };
  }
  if (/^[-+]?\.\d+$/.test(token))
    return {
      column,
      message: `Found ${token}; a number starts with a digit.`,
      fix: `write ${token.replace(".", "0.")}.`,
    };
  if (/^\d+\.$/.test(token))
    return { column, message: `Found ${token}; a digit follows the point.`, fix: `write ${token.slice(0, -1)}.` };
  if (/^[-+]?0\d/.test(token))
    return {
      column,
      message: `Found ${token}; a number does not start with 0.`,
      fix: `write ${token.replace(/^([-+]?)0+(?=\d)/, "$1")}.`,
    };
  if (/^[-+]?[\d_.]+$/.test(token) && token.includes("_")) {
    return {
      column,
      message: `Found ${token}; one _ may stand between two digits.`,
      fix: `write ${token.replaceAll("_", "")}, or group it as 1_000_000.`,
    };
  }
  const unit = /^(\d[\d._]*)(k|m|b|千|万|百万)$/i.exec(token);
  if (unit)
    return {
      column,
      message: `Found ${token}; numbers are written out.`,
      fix: "write all digits: 128_000, 1_000_000.",
    };
  if (/^[-+]$/.test(token) && /^\s*\d/.test(rest.slice(1)))
    return { column, message: `Found a space after ${token}.`, fix: "write the sign and the number together." };
  return undefined;
}

function explainRest({ text, column, brackets, reason }: SyntaxContext): Explanation | undefined {
  const rest = text.slice(column).trim();
  const [, key = "", value = ""] = /^\s*([\w.-]+)\s*=\s*(.*?)\s*$/.exec(text) ?? [];
  if (/^(\/\/|;|--)/.test(rest) || /^\/[/*]/.test(rest)) {
    const isEnd = rest === ";";
    return {
      message: `Found ${rest}; ${isEnd ? "lines end without a sign" : "a comment starts with #"}.`,
      fix: isEnd ? "remove it." : "write # before a comment.",
    };
  }
  if (/^"[^"]*"(\s*,\s*"[^"]*")+$/.test(value)) {
    return { message: "Found several values without brackets around them.", fix: `write ${key} = [${value}]` };
  }
  if (/must be a newline/i.test(reason)) {
    const fix =
      /["']/.test(text.slice(0, column)) && !/=/.test(rest)
        ? 'a " inside "..." is written \\"; otherwise delete what follows the value.'
        : "start a new line for it.";
    return { message: `Found ${rest} after the value; one line holds one key and its value.`, fix };
  }
  if (brackets.length > 0 && /expected comma/i.test(reason)) {
    return {
      message: `Found ${rest} where a comma was expected.`,
      fix: "put a comma between the keys of an inline table.",
    };
  }
  const { token, start } = tokenAt(text, column);
  if (!/^[\p{L}_]/u.test(token)) return undefined;
  const words = brackets.length > 0 ? token : value.replace(/\s+#.*$/, "");
  const quoted = `${key} = "${words}"`;
  const fix = brackets.length > 0 || !isToml(quoted) ? `write "${token}".` : `write ${quoted}`;
  return { column: start, message: `Found ${words} without quotes; text stands between straight double quotes.`, fix };
}
