/** Places in a row, one for each step that is left to the end: a ring, so that all move on at once. Place 0 is the end. */
export class Slats {
  #ring: Float64Array;
  #first = 0;

  constructor(room: number) {
    this.#ring = new Float64Array(roomFor(room));
  }

  at(place: number): number {
    return this.#ring[(this.#first + place) & (this.#ring.length - 1)] ?? 0;
  }

  set(place: number, value: number): void {
    this.#ring[(this.#first + place) & (this.#ring.length - 1)] = value;
  }

  add(place: number, value: number): void {
    this.set(place, this.at(place) + value);
  }

  /** All places move one nearer to the end; what was at place 0 is gone. */
  advance(): void {
    this.set(0, 0);
    this.#first = (this.#first + 1) & (this.#ring.length - 1);
  }

  /** Makes room for so many places. */
  grow(room: number): void {
    const { length } = this.#ring;
    if (room <= length) return;
    const larger = new Float64Array(roomFor(room));
    for (let place = 0; place < length; place++) larger[place] = this.at(place);
    this.#ring = larger;
    this.#first = 0;
  }
}

/** A power of 2, so that going round is a mask. */
function roomFor(places: number): number {
  let room = 16;
  while (room < places) room *= 2;
  return room;
}
