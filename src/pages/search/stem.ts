// Words cut down so that their forms meet: plurals, -ed, -ing, and both spellings of -ise.

/** Words that say nothing about what is wanted. */
const EMPTY = new Set(
  'a an and are as at be by can do does for from had has have i if in into is it its my of on or our so that the their them there this to was we were what when which who will with would you your'.split(
    ' ',
  ),
)

/** The words of a text that say something, each cut down; all of them if none does. */
export function stems(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const telling = words.filter((word) => !EMPTY.has(word))
  return (telling.length > 0 ? telling : words).map(stem)
}

/** One word cut down: randomized, randomisation and randomised are the same. */
export function stem(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/iz(e|es|ed|ing|ation|ations)$/, 'is$1')
  const one = singular(plain)
  for (const end of ['isation', 'ising', 'ised', 'ise', 'ing', 'ed']) {
    if (one.endsWith(end) && one.length - end.length >= 4) {
      const left = one.slice(0, -end.length)
      return end.startsWith('is') ? `${left}is` : left.replace(/([^aeiouls])\1$/, '$1')
    }
  }
  return one.length > 4 && one.endsWith('e') ? one.slice(0, -1) : one
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.length > 3 && /[^sui]s$/.test(word) && !word.endsWith('ias') ? word.slice(0, -1) : word
}
