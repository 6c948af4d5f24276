/** Shows the copy buttons, which need this script, and says in them when the code is in the clipboard. */
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copies]")) {
  const words = button.textContent;
  button.hidden = false;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    const code = button.closest("figure")?.querySelector("pre")?.textContent ?? "";
    await navigator.clipboard.writeText(code);
    button.textContent = button.dataset.copies ?? "";
    setTimeout(() => {
      button.textContent = words;
    }, 2000);
  });
}
