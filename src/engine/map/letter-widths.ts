// How wide words are, so that they can be broken into rows before anybody sees them. Measured from Commissioner itself,
// in hundredths of its size.
const LETTERS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~“”’‘–—…£é'
const WIDTHS = {
  400: '19 24 37 68 56 88 73 20 39 39 47 59 23 42 24 45 65 43 56 57 60 58 61 53 61 61 24 24 57 57 57 43 88 69 65 69 74 59 57 73 75 28 29 67 57 96 75 82 63 82 67 59 64 73 69 102 68 65 67 37 45 37 61 40 60 52 59 50 58 53 40 54 57 26 26 54 25 87 57 60 59 59 40 46 41 56 51 80 53 52 50 41 26 41 57 41 41 23 23 59 79 71 59 53',
  650: '19 26 43 70 57 93 76 22 41 41 49 60 25 43 26 45 66 45 57 58 61 58 62 55 62 62 26 26 58 58 58 45 89 71 66 68 73 60 58 73 75 31 32 69 58 96 75 82 65 82 69 60 65 73 71 104 71 68 69 40 45 40 63 43 60 53 59 49 58 53 41 55 58 28 27 57 27 87 58 60 59 59 41 47 42 57 54 83 56 54 51 44 28 44 58 45 45 25 25 61 80 78 60 53',
}
const tables = { 400: table(WIDTHS[400]), 650: table(WIDTHS[650]) }

function table(widths: string): ReadonlyMap<string, number> {
  const numbers = widths.split(' ').map(Number)
  return new Map([...LETTERS].map((letter, at) => [letter, numbers[at] ?? 60]))
}

/** The width of a row of text in pixels. A letter nobody measured counts as a wide one. */
export function widthOf(text: string, size: number, weight: 400 | 650 = 400): number {
  return (unitsOf(text, weight) * size) / 100
}

/** Breaks a text into rows no wider than `room` pixels, as even as they can be. A longer word keeps a row to itself. */
export function rowsOf(text: string, room: number, size: number, weight: 400 | 650 = 400): string[] {
  const words = text.split(' ').filter(Boolean)
  // Each word is measured once, although it is tried in many rows.
  const units = words.map((word) => unitsOf(word, weight))
  const gap = unitsOf(' ', weight)
  const broken = (room: number) => rowsIn(units, gap, (room * 100) / size)
  const fewest = broken(room)
  let rows = fewest
  if (fewest.length > 1) {
    // The narrowest room that needs no more rows: no single word is left hanging.
    let [low, high] = [room / 2, room]
    while (high - low > 4) {
      const middle = (low + high) / 2
      if (broken(middle).length > fewest.length) low = middle
      else high = middle
    }
    rows = broken(high)
  }
  return rows.map((from, row) => words.slice(from, rows[row + 1]).join(' '))
}

/** The words that begin a row. @param room in the same units as the words */
function rowsIn(words: readonly number[], gap: number, room: number): number[] {
  const rows: number[] = []
  let width = 0
  words.forEach((word, at) => {
    width += gap + word
    if (at > 0 && width <= room) return
    rows.push(at)
    width = word
  })
  return rows
}

/** In hundredths of the size of the letters. */
function unitsOf(text: string, weight: 400 | 650): number {
  return [...text].reduce((sum, letter) => sum + (tables[weight].get(letter) ?? 75), 0)
}
