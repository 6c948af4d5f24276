import type { Page } from "@playwright/test";
import { expect } from "./site.ts";

/** A row of the price table. */
export const row = (page: Page, model: string) => page.locator(`tr[data-model="${model}"]`);
export const visibleRows = (page: Page) => page.locator("tr[data-model]:visible");
export const status = (page: Page) => page.locator(".tools [role=status]");
export const openPanel = (page: Page, panel: string) => page.locator(`[aria-controls="${panel}"]`).click();

/** Waits until the table's script has its index; a busy machine takes its time. */
export const ready = (page: Page) => expect(page.locator("thead button").first()).toBeAttached({ timeout: 30_000 });
