/** Labels in a seller's own words, by what they say. */
const WORDS: readonly (readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray) => Record<string, string | boolean>,
])[] = [
  // The range stands in the thresholds beside the label.
  [/^输入(长度)? ?[[(].*$/, () => ({})],
  [/^(\d+)[Pp]$/, ([, lines]) => ({ resolution: `${lines}p` })],
  [/^(\d)[Kk]$/, ([, side]) => ({ size: `${side}K` })],
  [/^有声视频$/, () => ({ with_audio: true })],
  [/^无声视频$/, () => ({ with_audio: false })],
  [/^输入不含视频$/, () => ({ with_video_input: false })],
  [/^输入包含视频$/, () => ({ with_video_input: true })],
  [/^(?:\d+p\/)?(\d+p) · 输入不含视频$/, ([, lines = ""]) => ({ resolution: lines, with_video_input: false })],
  [/^(?:\d+p\/)?(\d+p) · 输入包含视频$/, ([, lines = ""]) => ({ resolution: lines, with_video_input: true })],
  // "Several resolutions": all cost the same.
  [/^多分辨率$/, () => ({})],
  [/^Global( cross-region)?$/, () => ({ region: "global" })],
];

/** What a label says in our words; undefined where it says more than we can compare. */
export function readLabel(label: string): Readonly<Record<string, string | boolean>> | undefined {
  for (const [pattern, read] of WORDS) {
    const match = pattern.exec(label);
    if (match) return read(match);
  }
  return undefined;
}
