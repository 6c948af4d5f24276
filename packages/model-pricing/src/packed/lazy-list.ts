/**
 * Makes a list whose elements are made together, at the first look at one of them. In every other way it is a plain array.
 *
 * @param make Makes all elements, `length` of them.
 */
export function lazyList<T>(length: number, make: () => readonly T[]): readonly T[] {
  const list: T[] = [];
  let made = false;
  const fill = () => {
    if (made) return;
    made = true;
    const elements = make();
    if (elements.length !== length)
      throw new RangeError(`${length} elements were expected, ${elements.length} were made.`);
    elements.forEach((value, index) => {
      Object.defineProperty(list, index, { value, writable: true, enumerable: true, configurable: true });
    });
  };
  for (let index = 0; index < length; index++) {
    Object.defineProperty(list, index, {
      get: () => {
        fill();
        return list[index];
      },
      enumerable: true,
      configurable: true,
    });
  }
  return list;
}
