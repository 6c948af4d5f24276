import type { KeyKind } from "../../compile/authored.ts";
import type { Language } from "../language.ts";

export interface KeyTexts {
  readonly kinds: Readonly<Record<KeyKind | "key", string>>;
  readonly recognised: string;
  readonly prefix_only: string;
  readonly unknown: string;
  readonly not_a_key: string;
  readonly problems: {
    readonly surrounded: string;
    readonly inner_blank: string;
    readonly length: string;
    readonly bearer: string;
  };
  readonly cannot_tell: readonly string[];
}

/** Our words for keys. */
export const KEY_TEXTS: Readonly<Record<Language, KeyTexts>> = {
  en: {
    kinds: {
      project: "key of a project",
      service: "key of a service account",
      admin: "admin key: it manages the organization and does not call models",
      legacy: "legacy key of a user",
      plan: "key of a plan; it belongs to an address of its own",
      key: "key",
    },
    recognised: "Looks like a {kind} of {name}.",
    prefix_only: "Begins like a {kind} of {name}, but keys of other providers begin with {prefix} too.",
    unknown: "No known format begins like this. That does not make it wrong.",
    not_a_key: "This is no key: it is empty, a placeholder, or text with blanks.",
    problems: {
      surrounded: "There are blanks, quotes or line ends around it; remove them where the key is stored.",
      inner_blank: "There is a blank inside it; part of something else was copied along.",
      length: "It has {length} characters; seen were {lengths}. Others may exist, but it may also be cut.",
      bearer: "It begins with Bearer; the variable holds the key alone.",
    },
    cannot_tell: [
      "whether the key is valid, expired or revoked; GET /models tells",
      "what it may do, whose it is and whether there is balance",
      "whether somebody else has seen it; a key that was published is to be revoked",
    ],
  },
  zh: {
    kinds: {
      project: "项目密钥",
      service: "服务账号密钥",
      admin: "管理密钥（用来管理组织，不能调用模型）",
      legacy: "旧式用户密钥",
      plan: "套餐密钥（要配套餐自己的地址）",
      key: "密钥",
    },
    recognised: "看起来是 {name} 的{kind}。",
    prefix_only: "开头像 {name} 的{kind}，但别家的密钥也以 {prefix} 开头。",
    unknown: "没有已知的格式这样开头，但这不说明它是错的。",
    not_a_key: "这不是密钥：内容为空，是占位文字，或者是带空格的句子。",
    problems: {
      surrounded: "前后有空格、引号或换行；到存放密钥的地方去掉。",
      inner_blank: "中间有空格，可能多复制了别的内容。",
      length: "它有 {length} 个字符，见过的是 {lengths}。也许还有别的长度，但也可能没有复制完整。",
      bearer: "它以 Bearer 开头；变量里只放密钥本身。",
    },
    cannot_tell: [
      "密钥是否有效、过期或已吊销；用 GET /models 才知道",
      "它能做什么、属于谁、有没有余额",
      "有没有别人看到过它；公开过的密钥应当吊销",
    ],
  },
};
