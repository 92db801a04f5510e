// Where and why a text is not JSON, in plain words. JSON.parse says that it is not, but seldom where.

const SPACE = /[ \t\n\r]*/y
// eslint-disable-next-line no-control-regex -- JSON forbids just these inside a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** The first place where the text stops being JSON; undefined if it never does. */
export function jsonFault(text: string): { line: number; column: number; message: string } | undefined {
  const reader = new Reader(text)
  try {
    reader.value()
    reader.expect(reader.isAtEnd, 'nothing more')
    return undefined
  } catch (fault) {
    if (!(fault instanceof Unexpected)) throw fault
    const before = text.slice(0, fault.at).split('\n')
    const rest = text.slice(fault.at).split(/[\n\r]/)[0] ?? ''
    const found = rest
      ? `found ${rest.length > 20 ? `${rest.slice(0, 20)}…` : rest}`
      : 'but the line ends here'
    return {
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      message: `expected ${fault.message}, ${fault.at >= text.length ? 'but it ends here' : found}`,
    }
  }
}

class Unexpected extends Error {
  readonly at: number
  constructor(expected: string, at: number) {
    super(expected)
    this.at = at
  }
}

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
    this.#take(SPACE)
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length
  }

  value(): void {
    if (this.#skip('{')) this.#list('}', () => this.#pair())
    else if (this.#skip('[')) this.#list(']', () => this.value())
    else this.expect(this.#take(STRING) || this.#take(SCALAR), 'a value (words need double quotes)')
    this.#take(SPACE)
  }

  expect(met: boolean, what: string): void {
    if (!met) throw new Unexpected(what, this.#at)
  }

  #pair(): void {
    this.expect(this.#take(STRING), 'a key in double quotes')
    this.#take(SPACE)
    this.expect(this.#skip(':'), 'a colon')
    this.value()
  }

  #list(end: string, item: () => void): void {
    if (this.#skip(end)) return
    do item()
    while (this.#skip(','))
    this.expect(this.#skip(end), `a comma or ${end}`)
  }

  #skip(mark: string): boolean {
    if (!this.#text.startsWith(mark, this.#at)) return false
    this.#at += mark.length
    this.#take(SPACE)
    return true
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    if (!pattern.test(this.#text)) return false
    this.#at = pattern.lastIndex
    return true
  }
}
