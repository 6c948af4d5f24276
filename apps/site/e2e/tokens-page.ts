import type { Page } from "@playwright/test";
import { expect as expectSoon } from "./site.ts";

/** Tables are loaded and texts counted by a worker, which a busy machine lets wait. */
export const expect = expectSoon.configure({ timeout: 20_000 });

export const tokensOf = (page: Page, encoding: string) =>
  page.locator(`tr[data-encoding="${encoding}"] [data-of="tokens"]`).first();

export const plain = async (text: Promise<string>) => Number((await text).replace(/[^\d]/g, ""));
