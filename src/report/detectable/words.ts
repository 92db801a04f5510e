// What a study could show, in sentences: for the result, the question and the note beside a verdict.
import type { Change } from '../../calculators/detectable.ts'
import type { Span } from '../../engine/index.ts'
import { concreteWords, fallWords, knownWords, percentUp } from './amounts-words.ts'
import { withFigures, type Detectable } from './detectable.ts'
import { largest, type Comparison, type Judged } from './effects.ts'
import { READS, wantedOf, type Situation } from './situation.ts'

/** The figure in one or two sentences, with what it rests on: "With 60 people in each group you would only see …". */
export function figureWords(figure: Detectable, situation: Situation): string {
  const { worst, best, exact } = figure
  const known = `With ${knownWords(figure, situation)}`
  if (figure.tooFewGroups) return tooFewWords(figure, known)
  if (best === 'open')
    return worst.change
      ? `${known}, ${fallWords(worst.change.relative)} or more would show: ${concreteWords(figure, worst)}. The more there are, the smaller the fall that shows.`
      : `${known}, we cannot promise that even a fall to none would show.`
  if (!best.change) return `${known}, even a fall to none could pass for chance.`
  if (exact) {
    const only = best.change.relative >= 0.1 ? 'only ' : ''
    return `${known}, you would ${only}see ${fallWords(best.change.relative)} or more: ${concreteWords(figure, best)}.`
  }
  if (!worst.change)
    return `${known}, you would at best see ${fallWords(best.change.relative)} or more: ${concreteWords(figure, best)}. At the lower end even a fall to none could pass for chance.`
  return `${known}, ${betweenWords(best.change, worst.change)} At worst: ${concreteWords(figure, worst)}.`
}

function betweenWords(best: Change, worst: Change): string {
  const [low, high] = [percentUp(best.relative), percentUp(worst.relative)]
  return low === high
    ? `the smallest fall you would see is ${low}.`
    : `the smallest fall you would see lies between ${low} and ${high}.`
}

/** How often chance alone gives the clearest result there can be: 2 over the ways to draw 2 of 4, 3 of 6 (permutation test). */
const CLEAREST: Readonly<Record<number, string>> = {
  1: 'every time',
  2: 'one time in three',
  3: 'one time in ten',
}

function tooFewWords({ amounts }: Detectable, known: string): string {
  const often = CLEAREST[Math.floor((amounts.clusters?.most ?? 0) / 2)]
  const why = often
    ? `chance alone would give the clearest result there can be ${often}`
    : 'there is nothing to draw between'
  return `${known}, ${why}. So no change could be shown, however large. It takes eight or more.`
}

/** Where it begins to see, in a few words for a picture: "27% or more would show". */
export function reachWords({ best, worst, exact }: Detectable): string {
  const edge = best === 'open' || exact ? worst.change : best.change
  if (!edge) return 'No fall would show'
  return `${percentUp(edge.relative)} or more would show${exact || best === 'open' ? '' : ' at best'}`
}

/** What would be worth having: "a change of 15% to 30%", "a change of 10%". */
export function wantedWords({ least, most }: Span): string {
  if (least === most) return `a change of ${least}%`
  if (most === undefined) return `a change of more than ${least - 1}%`
  return least <= 1 ? `a change of under ${most + 1}%` : `a change of ${least}% to ${most}%`
}

/** Whether a change of the size that is wanted would be seen; empty if nobody has said what is wanted. */
export function wantedSentence(
  { exact, worst }: Detectable,
  { reach, beyondWanted }: Judged,
  situation: Situation,
): string {
  const wanted = wantedOf(situation)
  if (!wanted) return ''
  const said = `You said ${wantedWords(wanted)} would be worth having.`
  if (beyondWanted) return `${said} This study would probably miss it.`
  if (reach === 'small') return `${said} This study would show it.`
  if (!worst.change) return `${said} Whether this study would show it hangs on your exact numbers.`
  const rest = exact ? 'and miss anything smaller' : 'and below that it hangs on your exact numbers'
  return `${said} This study would show ${percentUp(worst.change.relative)} and more, ${rest}.`
}

/** Whether no change at all would show, however large. */
export function showsNothing({ best, tooFewGroups }: Detectable): boolean {
  return tooFewGroups || (best !== 'open' && !best.change)
}

/** How it compares with what has been seen before; empty if there is nothing to compare with. */
export function comparisonWords(figure: Detectable, compared: readonly Comparison[]): string {
  const most = largest(compared)
  if (!most) return ''
  if (showsNothing(figure)) return `It would miss even the largest effect in our list: ${named(most)}.`
  const best = figure.best === 'open' ? 0 : (figure.best.change?.relative ?? Infinity)
  const worst = figure.worst.change?.relative ?? Infinity
  const solid = compared.filter(({ effect }) => effect.strength !== 'weak')
  const missed = solid.findLast(({ top }) => top < best)
  const shown = solid.find(({ top }) => top >= worst)
  if (missed === most)
    return `Nothing in our list of effects gives reason to expect that much. The most is ${named(most)}.`
  if (shown && missed)
    return `It would show an effect like ${named(shown)}, and miss one like ${named(missed)}.`
  if (shown && shown === solid[0])
    return `It would show even the smallest fall in our list of effects: ${named(shown)}.`
  if (shown) return `It would show an effect like ${named(shown)}.`
  const hangs = 'Larger ones hang on your exact numbers.'
  if (missed) return `It would miss an effect like ${named(missed)}. ${hangs}`
  return `The largest fall in our list of effects is ${named(most)}. Whether it would show hangs on your exact numbers.`
}

/** “Hot spots policing” (16% seen); a figure of our own judgement is called one to plan with. */
function named({ effect, top }: Comparison): string {
  const figure = `${Number((top * 100).toFixed(1))}%`
  return `“${effect.intervention}” (${figure} ${effect.seenFall ? 'seen' : 'to plan with'})`
}

/** A note to stand beside the verdict on a method. It never changes the verdict. */
export interface Note {
  strong: boolean
  text: string
}

/** What the numbers mean for the verdict, in two or three sentences. */
export function noteWords(figure: Detectable, judged: Judged, situation: Situation): Note {
  const { reach, beyondWanted } = judged
  const wanted = wantedOf(situation)
  const first = shortWords(figure, judged, situation)
  const after = figure.method === 'im-prepost' ? ' And nothing would show that the scheme did it.' : ''
  if (reach === 'blind') {
    const why = showsNothing(figure)
      ? 'So'
      : beyondWanted && wanted
        ? `You are after ${wantedWords(wanted)}, so`
        : 'Nothing in our list of effects gives reason to expect that much, so'
    return { strong: true, text: `${first} ${why} ${whatThen(figure, situation)}${after}` }
  }
  if (reach === 'small') {
    const enough = wanted
      ? 'That is sharp enough for the change you are after.'
      : 'That is about what such schemes tend to do.'
    return { strong: false, text: `${first} ${enough}${after}` }
  }
  const next = wanted ? `You are after ${wantedWords(wanted)}, so check` : 'Check'
  return { strong: false, text: `${first} ${next} the sample before you promise anything.${after}` }
}

/** The figure in one sentence. What it comes to at best is told only where even that is too large. */
function shortWords(figure: Detectable, { reach }: Judged, situation: Situation): string {
  const { worst, best, exact } = figure
  const known = `With ${knownWords(figure, situation)}`
  if (figure.tooFewGroups) return `${known}, no change could be shown, however large.`
  if (best === 'open')
    return worst.change
      ? `${known}, ${fallWords(worst.change.relative)} or more would show.`
      : `${known}, we cannot promise that even a fall to none would show.`
  if (!best.change) return `${known}, even a fall to none could pass for chance.`
  if (exact) {
    const only = reach === 'small' ? '' : 'only '
    return `${known}, you would ${only}see ${fallWords(best.change.relative)} or more.`
  }
  if (reach === 'small' && worst.change)
    return `${known}, ${fallWords(worst.change.relative)} or more would show even at worst.`
  if (reach === 'blind' || !worst.change)
    return `${known}, you would at best see ${fallWords(best.change.relative)} or more.`
  return `${known}, ${betweenWords(best.change, worst.change)}`
}

function whatThen({ method }: Detectable, { answers }: Situation): string {
  const ahead = ['designing', 'planned', 'early'].includes(String(answers[READS.stage]))
  const drawn = ['im-rct', 'im-factorial', 'im-crct', 'im-stepped', 'im-crossover', 'im-encourage']
  return ahead && drawn.includes(method) ? 'treat this as a pilot.' : 'do not count on a clear answer.'
}

/** What the figure would be if the least certain assumptions were otherwise, a sentence each. */
export function sensitivityWords(figure: Detectable): string[] {
  const { way, figures } = figure
  const at = (changed: Parameters<typeof withFigures>[1]) => {
    const found = withFigures(figure, changed)
    return found === null ? 'no fall would show' : `it is ${percentUp(found)}`
  }
  const worstSuffix = figure.exact || figure.best === 'open' ? '' : ' at worst'
  if (figure.tooFewGroups || !figure.worst.change) return []
  const { icc, dispersion, variation } = figures
  if (way.id === 'clusters' && icc !== undefined && icc > 0)
    return [
      `If people in one group are twice as alike (${plain(Math.min(1, icc * 2))}), ${at({ icc: Math.min(1, icc * 2) })}${worstSuffix}; if half as alike (${plain(icc / 2)}), ${at({ icc: icc / 2 })}.`,
    ]
  if (way.id === 'places' && variation !== undefined && variation > 0)
    return [
      `If places differ twice as much (${plain(variation * 2)}), ${at({ variation: variation * 2 })}${worstSuffix}.`,
    ]
  if (dispersion !== undefined)
    return [`If the counts scatter twice as much, ${at({ dispersion: dispersion * 2 })}${worstSuffix}.`]
  return []
}

function plain(value: number): string {
  return String(Number(value.toPrecision(3)))
}
