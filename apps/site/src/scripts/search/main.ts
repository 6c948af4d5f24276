import { loadPagefind, type Pagefind, type SearchResult } from "./pagefind.ts";

const STEP = 12;

/** Searches while one types, keeps the words in the address, and says how much was found. */
function start(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=search]");
  const status = document.querySelector<HTMLElement>("[data-search-status]");
  const list = document.querySelector<HTMLOListElement>("[data-search-results]");
  const more = document.querySelector<HTMLButtonElement>("[data-search-more]");
  const { base = "/", none = "", count = "", failed = "" } = form.dataset;
  if (!input || !status || !list || !more) return;

  let loading: Promise<Pagefind> | undefined;
  let rest: readonly SearchResult[] = [];

  async function showMore(): Promise<void> {
    const shown = await Promise.all(rest.slice(0, STEP).map((result) => result.data()));
    rest = rest.slice(STEP);
    list?.append(...shown.map(entry));
    if (more) more.hidden = rest.length === 0;
  }

  async function search(): Promise<void> {
    const query = input?.value.trim() ?? "";
    const address = new URL(location.href);
    if (query === "") address.searchParams.delete("q");
    else address.searchParams.set("q", query);
    history.replaceState(null, "", address);
    if (!list || !status || !more) return;
    if (query === "") {
      rest = [];
      list.replaceChildren();
      status.textContent = "";
      more.hidden = true;
      return;
    }
    try {
      loading ??= loadPagefind(base);
      const found = await (await loading).debouncedSearch(query);
      // Another letter has been typed meanwhile.
      if (!found) return;
      rest = found.results;
      list.replaceChildren();
      const total = new Intl.NumberFormat(document.documentElement.lang).format(rest.length);
      status.textContent = (rest.length === 0 ? none : count).replace("{query}", query).replace("{count}", total);
      await showMore();
    } catch (error) {
      loading = undefined;
      status.textContent = failed;
      throw error;
    }
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  input.addEventListener("input", search);
  more.addEventListener("click", showMore);
  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) {
    input.value = asked;
    search();
  }
}

function entry({ url, excerpt, meta }: Awaited<ReturnType<SearchResult["data"]>>): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = url;
  link.textContent = meta.title;
  const text = document.createElement("p");
  // Pagefind escapes the text of the page and marks the words that were found.
  text.innerHTML = excerpt;
  item.append(link, text);
  return item;
}

const form = document.querySelector<HTMLFormElement>("form[data-search]");
if (form) start(form);
