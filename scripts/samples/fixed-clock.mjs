// Loaded before a sample: sets its clock to SAMPLES_NOW, from which it runs on. What a sample prints would otherwise change
// on the day of a price change, and the tests of a repository that nobody touched would fail.
const shift = Date.parse(process.env.SAMPLES_NOW) - Date.now();
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shift);
    else super(...args);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
