/** A model that can be chosen, as the list that a page fetches has it. */
export interface TokenModel {
  /** `provider/id`. */
  readonly key: string;
  readonly name: string;
  readonly name_zh?: string | undefined;
  /** Who sells it. */
  readonly seller: string;
  readonly seller_zh?: string | undefined;
}
