// Reading JSON that comes from outside, by hand: every value is looked at, nothing is trusted, and each fault says where it
// is, what is wrong and what would be right. Nothing here throws on bad input.

export interface Fault {
  /** Such as `bid.n_people`. */
  path: string
  says: string
}

/** Something read, or everything that is wrong with it. */
export type Read<T> = { ok: true; value: T } | { ok: false; faults: readonly Fault[] }

/** One value with the way to it. Reading notes faults on the way and goes on, so that all are told at once. */
export class Reader {
  readonly path: string
  readonly value: unknown
  readonly faults: Fault[]

  constructor(value: unknown, path: string, faults: Fault[] = []) {
    this.value = value
    this.path = path
    this.faults = faults
  }

  fault(says: string): undefined {
    this.faults.push({ path: this.path || 'the input', says })
    return undefined
  }

  /** The value of one key, undefined if it is not there. */
  key(name: string): Reader {
    const { value } = this
    const inner = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
    return new Reader(inner, this.path ? `${this.path}.${name}` : name, this.faults)
  }

  get isMissing(): boolean {
    return this.value === undefined
  }

  /** Is it an object? Says so if not. */
  isObject(what = 'an object'): boolean {
    if (isRecord(this.value)) return true
    this.fault(`must be ${what}`)
    return false
  }

  /** Every key with its value; none, and a fault, if it is no object. */
  entries(): [string, Reader][] {
    if (!this.isObject()) return []
    return Object.keys(this.value as object).map((name) => [name, this.key(name)])
  }

  /** Every item; none, and a fault, if it is no list or has more than `most`. */
  items(most = 10_000): Reader[] {
    if (!Array.isArray(this.value)) {
      this.fault('must be a list')
      return []
    }
    if (this.value.length > most) {
      this.fault(`must have at most ${most} items`)
      return []
    }
    return this.value.map((item: unknown, at) => new Reader(item, `${this.path}[${at}]`, this.faults))
  }

  text(most = 500): string {
    if (typeof this.value === 'string' && this.value.length <= most) return this.value
    this.fault(typeof this.value === 'string' ? `must be at most ${most} characters` : 'must be a text')
    return ''
  }

  /** The name of something, such as a bid: it stands in addresses and among the names that are kept. */
  id(): string {
    if (typeof this.value === 'string' && /^[a-zA-Z0-9-]{1,64}$/.test(this.value)) return this.value
    this.fault('must be letters from a to z, figures and hyphens, at most 64')
    return ''
  }

  number(least: number, most: number, { whole = false } = {}): number {
    const { value } = this
    const fits = typeof value === 'number' && value >= least && value <= most
    if (fits && (!whole || Number.isInteger(value))) return value
    this.fault(`must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}`)
    return least
  }

  boolean(): boolean {
    if (typeof this.value === 'boolean') return this.value
    this.fault('must be true or false')
    return false
  }

  oneOf<T extends string | number>(options: readonly T[], otherwise: T): T {
    const found = options.find((option) => option === this.value)
    if (found !== undefined) return found
    this.fault(`must be ${options.join(', ')}`)
    return otherwise
  }

  /** What has been read, unless something was wrong with it. */
  done<T>(value: T): Read<T> {
    return this.faults.length ? { ok: false, faults: this.faults } : { ok: true, value }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Parses and reads; text that is no JSON is a fault like any other. */
export function readText<T>(text: string, read: (value: unknown) => Read<T>): Read<T> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const says = 'is not JSON. Choose a file that was saved by this tool, and do not edit it by hand'
    return { ok: false, faults: [{ path: 'the file', says }] }
  }
  return read(value)
}
