/** Equations of a large model are about as long as those of published ones. */
const TERMS = 29;

/**
 * A Vensim model of 900 arrayed variables with macros, about 1,400 kB, and a function among them that nobody knows: what
 * importing a large model is measured with. The same text every time.
 * @param {number} [variables]
 * @returns {string}
 */
export function largeVensim(variables = 900) {
  const regions = Array.from({ length: 20 }, (_, at) => `R${at + 1}`).join(', ');
  const lines = ['{UTF-8}', `Region: ${regions} ~~|`, 'Sector: (S1-S12) -> Goods ~~|', 'Goods: (G1-G12) ~~|'];
  lines.push(':MACRO: EASED(input, over time)', 'EASED = INTEG((input - EASED) / over time, input) ~ input ~ Eases in. |', ':END OF MACRO:');
  for (let at = 0; at < variables; at += 1) lines.push(entry(at));
  lines.push('strange[Region, Sector] = FUNCTION FROM NOWHERE(variable 0[Region, Sector]) ~~|');
  lines.push('INITIAL TIME = 0 ~ Year ~|', 'FINAL TIME = 10 ~ Year ~|', 'TIME STEP = 0.25 ~ Year ~|', 'SAVEPER = 1 ~ Year ~|');
  return `${lines.join('\n')}\n${sketch(variables)}`;
}

/** @param {number} at */
function entry(at) {
  const about = `~ Units/Year ~ Variable ${at} of a model that is large on purpose. ${'It says a little about itself. '.repeat(12)}|`;
  const name = `variable ${at}[Region, Sector]`;
  if (at < 20) return `${name} = ${at + 1} ${about}`;
  const earlier = (/** @type {number} */ step) => `variable ${Math.max(0, at - step)}[Region, Sector]`;
  if (at % 9 === 0) return `${name} = INTEG(${earlier(2)} - ${earlier(3)} / 10, ${earlier(20)}) ${about}`;
  if (at % 9 === 1) return `${name} = EASED(${earlier(4)}, 5) ${about}`;
  if (at % 9 === 2) return `traded ${at}[Region, Goods] = variable ${at - 3}[Region, Sector] * 2 ~~|\n${name} = SUM(${earlier(1).replace('Sector]', 'Sector!]')}) ${about}`;
  const terms = Array.from({ length: TERMS }, (_, term) => `${earlier(term + 1)} * 0.0${term + 1}`);
  return `${name} =\n\tMAX(0, ${terms.join('\\\n\t\t + ')}) ${about}`;
}

/** @param {number} variables */
function sketch(variables) {
  const words = Array.from({ length: variables }, (_, at) => `10,${at + 1},variable ${at},${100 + (at % 30) * 120},${100 + Math.floor(at / 30) * 90},40,11,8,3,0,0,0,0,0,0`);
  const arrows = Array.from({ length: variables - 1 }, (_, at) => `1,${variables + at + 1},${at + 1},${at + 2},1,0,43,0,0,64,0,-1--1--1,,1|(${at},${at})|`);
  return ['\\\\\\---/// Sketch information', '*View 1', ...words, ...arrows, '///---\\\\\\', ':L<%^E!@', '15:0,0,0,0,0,0'].join('\n');
}
