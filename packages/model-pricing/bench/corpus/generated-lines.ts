type Random = (limit: number) => number;

function repeatUntil(bytes: number, line: () => string): string[] {
  const lines: string[] = [];
  for (let length = 0; length < bytes; length += Buffer.byteLength(lines.at(-1) as string) + 1) lines.push(line());
  return lines;
}

/** Picks one of the list. */
export function pick<T>(list: readonly T[], random: Random): T {
  return list[random(list.length)] as T;
}

const digits = (count: number, random: Random) => Array.from({ length: count }, () => random(10)).join("");
const hexadecimal = (count: number, random: Random) =>
  Array.from({ length: count }, () => random(16).toString(16)).join("");

const paths = ["/", "/api/v1/orders", "/api/v1/users", "/static/app.js", "/login", "/search", "/healthz"] as const;
const agents = ["curl/8.9.1", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"] as const;
const classes = ["OrderService", "PaymentGateway", "SessionStore", "HttpClient", "TaskScheduler"] as const;
const events = [
  "connection reset by peer, retrying",
  "cache miss, reading from the database",
  "request finished",
  "slow query took longer than expected",
  "java.lang.NullPointerException: value is null",
] as const;

/** Makes lines of a web server's and of a Java program's log. */
export function logLines(bytes: number, random: Random): string[] {
  let clock = Date.UTC(2026, 6, 31);
  return repeatUntil(bytes, () => {
    clock += random(4000);
    const time = new Date(clock).toISOString();
    if (random(2) === 0) {
      const address = [0, 0, 0, 0].map(() => random(256)).join(".");
      const request = `"GET ${pick(paths, random)}?id=${digits(6, random)} HTTP/1.1"`;
      return `${address} - - [${time}] ${request} ${pick([200, 200, 301, 404, 500], random)} ${digits(4, random)} "-" "${pick(agents, random)}"`;
    }
    const level = pick(["INFO", "INFO", "WARN", "ERROR"], random);
    return `${time} ${level.padEnd(5)} [worker-${random(16)}] com.example.shop.${pick(classes, random)} - ${pick(events, random)} trace=${hexadecimal(32, random)} ms=${random(900)}`;
  });
}

/** Makes random bytes in base64, 76 characters a line as in mail. */
export function base64Lines(bytes: number, random: Random): string[] {
  return repeatUntil(bytes, () => Buffer.from(Array.from({ length: 57 }, () => random(256))).toString("base64"));
}
