/** What a slat loses in one step: a share of what entered, and a share of what is there. */
export interface SlatLoss {
  readonly linear: number;
  readonly exponential: number;
}

/** What lies on each slat at the start, and how much entered for it to be so. */
interface InitialSlats {
  readonly slats: Float64Array;
  readonly entered: Float64Array;
}

/**
 * What a conveyor of so many slats holds at the start. One amount is spread as a steady inflow would have left it: evenly
 * where nothing leaks. Several are what each slat holds, the one at the end first, or else what leaves in each unit of time,
 * the last one going on. Of a discrete conveyor each unit's share lies where it leaves at the beginning of the unit.
 */
export function initialSlats(contents: readonly number[], length: number, dt: number, discrete: boolean, lossAt: (place: number) => SlatLoss): InitialSlats {
  const stays = stayingShares(length, lossAt);
  const slats = contents.length === 1 ? spread(contents[0] ?? NaN, stays, dt, discrete) : listed(contents, length, dt, discrete);
  return { slats, entered: slats.map((amount, place) => ((stays[place] ?? 0) > 0 ? amount / (stays[place] ?? 1) : 0)) };
}

/** The share of what entered that is still there when it lies on each slat. */
function stayingShares(length: number, lossAt: (place: number) => SlatLoss): Float64Array {
  const stays = new Float64Array(length).fill(1);
  for (let place = length - 1; place > 0; place--) {
    const there = stays[place] ?? 0;
    const { linear, exponential } = lossAt(place);
    stays[place - 1] = Math.max(0, there - linear - there * exponential);
  }
  return stays;
}

function spread(amount: number, stays: Float64Array, dt: number, discrete: boolean): Float64Array {
  const held = stays.map((share, place) => (!discrete || beginsUnit(place, dt) ? share : 0));
  const whole = held.reduce((sum, share) => sum + share, 0);
  if (whole > 0) return held.map((share) => (amount * share) / whole);
  // Of what stands at the beginnings of units all would have leaked: it has only just entered.
  return held.fill(0).fill(amount, held.length - 1);
}

function listed(contents: readonly number[], length: number, dt: number, discrete: boolean): Float64Array {
  if (contents.length === length) return Float64Array.from(contents);
  const slats = new Float64Array(length);
  const perUnit = new Float64Array(unitOf(length - 1, dt) + 1);
  for (let place = 0; place < length; place++) perUnit[unitOf(place, dt)] = (perUnit[unitOf(place, dt)] ?? 0) + 1;
  for (let place = 0; place < length; place++) {
    const unit = unitOf(place, dt);
    const amount = contents[Math.min(unit, contents.length - 1)] ?? NaN;
    slats[place] = discrete ? (beginsUnit(place, dt) ? amount : 0) : amount / (perUnit[unit] ?? 1);
  }
  return slats;
}

/** The unit of time, from 0, in which the slat at a place leaves. */
function unitOf(place: number, dt: number): number {
  return Math.floor(place * dt + 1e-9);
}

function beginsUnit(place: number, dt: number): boolean {
  return place === 0 || unitOf(place, dt) !== unitOf(place - 1, dt);
}
