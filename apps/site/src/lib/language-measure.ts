import { estimateTokens, TOKEN_FAMILIES, type TokenFamily } from "@org/model-pricing/tokens";

/** Plain prose of some length, to learn how many tokens a language takes; what it says does not matter. */
const HAN =
  "客服每天要回答很多相似的问题：订单到了哪里，怎么退货，发票什么时候能开。把这些问题和答案整理好，再让模型照着回答，可以省下不少时间，但也要留下转给人的办法。用户着急的时候，最怕的是一遍又一遍听到同样的话。所以先要知道自己的问题有多少种，每种大概多长，一天来多少次，再去算要花多少钱。价格会变，模型也会下线，算账的时候记下日期，过一阵子再看一遍。";
const WORDS =
  "Every day the help desk answers the same few questions: where an order is, how to send something back, when the invoice will come. If these questions and their answers are kept in one place, a model can answer most of them and save a good deal of time, but there must always be a way to reach a person. Somebody in a hurry does not want to hear the same sentence again and again. So find out first how many kinds of question there are, how long each of them is, and how often it comes in a day, and only then work out the cost. Prices change and models are shut down; write the date beside the sum and look at it again after a while.";

const HAN_COUNT = [...HAN.matchAll(/\p{Script=Han}/gu)].length;
const WORD_COUNT = WORDS.split(/\s+/).length;

/** Tokens that a thousand Chinese characters or English words of plain prose take, by family: estimates, rounded up. */
export const tokensPerThousand: Readonly<Record<TokenFamily, { readonly han: number; readonly words: number }>> =
  Object.fromEntries(
    TOKEN_FAMILIES.map((family) => [
      family,
      {
        han: Math.ceil((estimateTokens(HAN, family).tokens * 1000) / HAN_COUNT),
        words: Math.ceil((estimateTokens(WORDS, family).tokens * 1000) / WORD_COUNT),
      },
    ]),
  ) as Record<TokenFamily, { han: number; words: number }>;
