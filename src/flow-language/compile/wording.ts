// What a shape fault means, in the author's words rather than the schema's.
import type { BaseIssue } from 'valibot'
import { inWords, suggestion } from '../nearest.ts'

/** A sentence on what is wrong, with the nearest right word where there is one. */
export function wordIssue(
  issue: BaseIssue<unknown>,
  keys: readonly string[],
): { message: string; nearest?: string } {
  const key = String(issue.path?.at(-1)?.key ?? 'This file')
  const named = typeof issue.path?.at(-1)?.key === 'number' ? `Item ${Number(key) + 1}` : `\`${key}\``
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const { hint, nearest } = suggestion(key, keys)
    return { message: `\`${key}\` is not a key that belongs here. ${hint}`.trim(), nearest }
  }
  if (issue.input === undefined)
    return { message: `\`${key}\` is missing${kindAfter(issue, ': it should be')}.` }

  switch (issue.type) {
    case 'picklist':
    case 'literal':
    case 'variant': {
      const known = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? '')
      const { hint, nearest } = suggestion(String(issue.input), known)
      const wanted = known.length ? hint : `It must be ${issue.expected}.`
      return {
        message: `${named} is \`${shown(issue.input)}\`, which will not do. ${wanted}`.trim(),
        nearest,
      }
    }
    case 'max_length': {
      if (Array.isArray(issue.input)) return { message: `${named} ${issue.message}.` }
      const [limit, length] = [Number(issue.requirement), String(issue.input).length]
      return { message: `${named} is ${length} characters long; the most is ${limit}.` }
    }
    case 'min_length':
    case 'non_empty':
    case 'regex':
    case 'integer':
    case 'url':
      return { message: `${named} ${issue.message}${shownAfter(issue.input)}.` }
    case 'min_value':
      return { message: `${named} is ${shown(issue.input)}; the least is ${String(issue.requirement)}.` }
    case 'max_value':
      return { message: `${named} is ${shown(issue.input)}; the most is ${String(issue.requirement)}.` }
    case 'union':
      return { message: `${named} ${issue.message}.` }
    case 'never':
      return { message: `${named} does not belong here.` }
    default:
      return { message: `${named} should be ${kind(issue.expected)}, but it is ${described(issue)}.` }
  }
}

function described(issue: BaseIssue<unknown>): string {
  const { input } = issue
  if (input === null) return 'empty'
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'object') return 'a set of keys'
  const quotes = issue.expected === 'string' ? '; put quotes round it if it is meant as words' : ''
  return `the ${typeof input === 'boolean' ? 'truth value' : typeof input === 'string' ? 'text' : 'number'} ${shown(input)}${quotes}`
}

function kindAfter(issue: BaseIssue<unknown>, before: string): string {
  const known = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? '')
  // For a missing key the schema names the key itself, which says nothing new.
  if (known.length < 2) return ''
  return `${before} ${inWords(known)}`
}

function kind(expected: string | null): string {
  const kinds: Record<string, string> = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    Array: 'a list',
    Object: 'a set of keys',
  }
  return kinds[expected ?? ''] ?? `${expected}`
}

function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function shownAfter(input: unknown): string {
  return typeof input === 'string' && /\S/.test(input) && input.length <= 60 ? `, but it is \`${input}\`` : ''
}
