import { readPackage } from "./fetch-package.ts";
import { pick, type Random } from "./random.ts";

const many = (count: number, make: () => string, separator = "\n") =>
  Array.from({ length: count }, make).join(separator);
const digits = (count: number, random: Random) => many(count, () => String(random(10)), "");
const hex = (count: number, random: Random) => many(count, () => random(16).toString(16), "");
const word = (random: Random) =>
  pick(
    "request user cache order token server failed timeout retry worker queue payment session index update commit node storage".split(
      " ",
    ),
    random,
  );
const time = (random: Random) =>
  new Date(Date.UTC(2026, random(12), random(28), random(24), random(60), random(60), random(1000))).toISOString();
const address = (random: Random) => [0, 0, 0, 0].map(() => random(256)).join(".");

/** Kinds of text that no package has, made from a seed. */
export const generators: Readonly<Record<string, (random: Random) => string>> = {
  "log-web": (random) =>
    many(
      60,
      () =>
        `${address(random)} - - [${time(random)}] "GET /${word(random)}/${word(random)}?id=${digits(6, random)} HTTP/1.1" ${pick([200, 200, 304, 404, 500], random)} ${digits(4, random)} "-" "Mozilla/5.0 (X11; Linux x86_64; rv:${100 + random(50)}.0) Gecko/20100101"`,
    ),
  "log-java": (random) =>
    many(
      60,
      () =>
        `${time(random)} ${pick(["INFO ", "WARN ", "ERROR", "DEBUG"], random)} [worker-${random(16)}] com.example.${word(random)}.${pick(["OrderService", "PaymentGateway", "SessionStore", "HttpClient"], random)} - ${word(random)} ${word(random)} trace=${hex(32, random)} ms=${random(900)}`,
    ),
  "log-system": (random) =>
    many(
      60,
      () =>
        `Nov ${1 + random(28)} ${String(random(24)).padStart(2, "0")}:${digits(2, random)}:07 host${random(9)} ${pick(["systemd[1]", "sshd[2211]", "kernel", "dockerd[871]", "CRON[31]"], random)}: ${pick(["Started Session", "Accepted publickey for root from", "eth0: link up", "Failed to start", "pam_unix(cron:session): session opened for user"], random)} ${pick([address(random), hex(12, random), `${word(random)}.service`], random)}`,
    ),
  "log-json": (random) =>
    many(40, () =>
      JSON.stringify({
        level: pick(["info", "warn", "error"], random),
        ts: 1_700_000_000 + random(99_999_999),
        logger: word(random),
        msg: `${word(random)} ${word(random)}`,
        request_id: `${hex(8, random)}-${hex(4, random)}-${hex(12, random)}`,
        duration_ms: random(10_000) / 10,
        status: pick([200, 201, 404, 503], random),
      }),
    ),
  csv: (random) =>
    `id,date,city,amount,currency,note\n${many(120, () => `${digits(5, random)},${time(random).slice(0, 10)},${pick(["Berlin", "上海", "São Paulo", "Osaka", "Lagos", "Toronto"], random)},${random(100_000) / 100},${pick(["USD", "EUR", "CNY"], random)},${random(3) === 0 ? word(random) : ""}`)}`,
  numbers: (random) =>
    many(
      200,
      () =>
        `${random(1000)} ${(random(1_000_000) / 1000).toFixed(3)} ${digits(9, random)} ${random(2) ? "-" : ""}${random(100)}%`,
    ),
  base64: (random) =>
    many(
      90,
      () => Buffer.from(Array.from({ length: 57 }, () => random(256))).toString("base64"),
      random(2) === 0 ? "\n" : "",
    ),
  hex: (random) =>
    many(120, () =>
      pick(
        [
          () => hex(64, random),
          () => `${hex(8, random)}-${hex(4, random)}-${hex(4, random)}-${hex(12, random)}`,
          () => many(16, () => hex(2, random), " "),
        ],
        random,
      )(),
    ),
  urls: (random) =>
    many(
      70,
      () =>
        `https://${word(random)}.${pick(["example.com", "test.org", "internal.net"], random)}/${word(random)}/${word(random)}-${digits(4, random)}/${hex(7, random)}?${word(random)}=${word(random)}&page=${random(90)}#${word(random)}`,
    ),
  "white-space": (random) =>
    many(300, () => `${" ".repeat(random(40))}${pick(["", "x", "-", "\t\t", "foo", "\n\n"], random)}`),
  "ascii-art": (random) =>
    many(80, () =>
      pick(
        [
          () => `+${"-".repeat(random(60))}+`,
          () => `| ${word(random)}${" ".repeat(random(30))} | ${random(100)} |`,
          () => "=".repeat(random(80)),
          () => `${"#".repeat(1 + random(4))} ${word(random)}`,
          () => "*".repeat(random(30)),
          () => `${"│".repeat(1 + random(3))}${"─".repeat(random(30))}┤`,
        ],
        random,
      )(),
    ),
  sql: (random) =>
    many(
      50,
      () =>
        `INSERT INTO ${word(random)}s (id, ${word(random)}_id, created_at, amount) VALUES (${digits(6, random)}, ${random(5000)}, '${time(random).slice(0, 19).replace("T", " ")}', ${random(99999) / 100});\nSELECT u.name, COUNT(*) AS total FROM ${word(random)}s u LEFT JOIN ${word(random)}s o ON o.user_id = u.id WHERE u.status = '${word(random)}' GROUP BY u.name ORDER BY total DESC LIMIT ${random(100)};`,
    ),
  yaml: (random) =>
    many(
      40,
      () =>
        `  - name: ${word(random)}-${word(random)}\n    image: "registry.example.com/${word(random)}:${random(9)}.${random(30)}.${random(9)}"\n    ports:\n      - containerPort: ${random(9000)}\n    env:\n      - { name: ${word(random).toUpperCase()}_URL, value: "http://${word(random)}:${random(9000)}/" }`,
    ),
  emoji: (random) => {
    const labels = emojiLabels();
    return many(120, () => {
      const [emoji, label] = pick(labels, random);
      return pick([`${emoji} ${label}`, `${label}${emoji}${pick(labels, random)[0]}`, emoji], random);
    });
  },
};

let emojiCache: [string, string][] | undefined;

function emojiLabels(): [string, string][] {
  emojiCache ??= ["en", "zh"].flatMap((language) => {
    const [[, json] = ["", "[]"]] = readPackage("emojibase-data", new RegExp(`^package/${language}/compact\\.json$`));
    return (JSON.parse(json) as { unicode: string; label: string }[]).map(({ unicode, label }): [string, string] => [
      unicode,
      label,
    ]);
  });
  return emojiCache;
}
