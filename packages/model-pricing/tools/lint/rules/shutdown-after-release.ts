import type { FileRule } from "../types.ts";

/** The dates of a model's life follow one another, and its lifecycle agrees with them. */
export const shutdownAfterRelease: FileRule = {
  name: "shutdown-after-release",
  scope: "file",
  *check({ file }, { today }) {
    const { release_date: release, shutdown_on: shutdown, lifecycle } = file;
    if (release !== undefined && shutdown !== undefined && shutdown <= release) {
      yield {
        at: ["shutdown_on"],
        message: `shutdown_on is ${shutdown}, not after release_date ${release}.`,
        fix: "correct one of the two dates.",
      };
    }
    if (lifecycle === "shut_down" && shutdown !== undefined && shutdown > today) {
      yield {
        at: ["lifecycle"],
        severity: "warn",
        message: `lifecycle is shut_down, but the shutdown is planned for ${shutdown}.`,
        fix: 'write lifecycle = "deprecated" until then.',
      };
    }
    if ((lifecycle === "active" || lifecycle === "preview") && shutdown !== undefined && shutdown <= today) {
      yield {
        at: ["lifecycle"],
        severity: "warn",
        message: `lifecycle is ${lifecycle}, but the model was shut down on ${shutdown}.`,
        fix: 'write lifecycle = "shut_down", or correct shutdown_on.',
      };
    }
  },
};
