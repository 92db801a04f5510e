// What of the list holds the words somebody types.
import type { FlowMap, MapQuestion, MapRule } from '../../engine/flow-map.ts'
import { flat } from './words.ts'

export interface Filtered {
  questions: readonly MapQuestion[]
  rules: readonly MapRule[]
}

/** Questions and rules that hold every word typed, in any of their texts or ids. Nothing typed: all of them. */
export function filtered(map: FlowMap, typed: string): Filtered {
  const words = plain(typed).split(' ').filter(Boolean)
  const holds = (texts: readonly string[]) => {
    const text = plain(texts.join(' '))
    return words.every((word) => text.includes(word))
  }
  return {
    questions: map.questions.filter(({ id, text, short, ask, options, rules }) =>
      holds([
        ...[id, text, short, ask ? flat(ask) : ''],
        ...options.flatMap((option) => [option.id, option.text]),
        ...rules,
      ]),
    ),
    rules: map.rules.filter(({ id, methods, when, because, change }) =>
      holds([id, because, change ?? '', flat(when), ...methods.map((method) => map.names[method] ?? method)]),
    ),
  }
}

/** Small letters, one kind of quotation mark, single spaces. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”"]/g, '').replace(/\s+/g, ' ').trim()
}
