/** Makes the filter of a list of changes work: lines are hidden by kind and provider, and the address says which. */
export function filterChanges(): void {
  const form = document.querySelector<HTMLFormElement>("form.change-filter");
  const status = form?.querySelector("[role=status]");
  if (!form || !status) return;
  const selects = [...form.querySelectorAll("select")];
  const rows = [...document.querySelectorAll<HTMLElement>("tr[data-kind]")];
  const blocks = [...document.querySelectorAll<HTMLElement>("[data-changes]")];

  const show = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = selects.some(({ name, value }) => value !== "" && row.dataset[name] !== value);
      // A line may hold several models that end on one day.
      if (!row.hidden) shown += Number(row.dataset.count ?? 1);
    }
    for (const block of blocks) block.hidden = block.querySelector("tr[data-kind]:not([hidden])") === null;
    const language = document.documentElement.lang;
    const text =
      shown === 0 ? form.dataset.none : form.dataset.count?.replace("{count}", shown.toLocaleString(language));
    const isFiltered = selects.some(({ value }) => value !== "");
    status.textContent = isFiltered ? (text ?? "") : "";
  };

  const read = () => {
    const wanted = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = wanted.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    show();
  };

  const write = () => {
    const url = new URL(location.href);
    for (const { name, value } of selects) {
      if (value === "") url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    history.replaceState(null, "", url);
    show();
  };

  form.hidden = false;
  form.addEventListener("change", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The fields are emptied only after the event.
  form.addEventListener("reset", () => setTimeout(write));
  window.addEventListener("popstate", read);
  read();
}
