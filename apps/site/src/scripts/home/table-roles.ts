const ROLES: Readonly<Record<string, string>> = { TD: "cell", TR: "row", THEAD: "rowgroup", TBODY: "rowgroup" };

/**
 * Says the role of every part of the table once more. Its rows are grids, and some browsers forget that a table is one where
 * it is not laid out as one. A section at a time, so that nobody waits.
 */
export function sayRoles(table: HTMLTableElement): void {
  table.setAttribute("role", "table");
  const sections = [...table.children];
  const next = () => {
    const section = sections.shift();
    if (!section) return;
    for (const element of [section, ...section.querySelectorAll("tr, th, td")]) {
      const role =
        element instanceof HTMLTableCellElement && element.scope ? headRole(element) : ROLES[element.tagName];
      if (role) element.setAttribute("role", role);
    }
    setTimeout(next);
  };
  next();
}

const headRole = ({ scope }: HTMLTableCellElement) => (scope === "col" ? "columnheader" : "rowheader");
