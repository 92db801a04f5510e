// Pounds, weeks and grades as readers meet them, on the result, the cost page and the method pages alike. Never more
// exact than the figure deserves: the rounding is the costing room's.
import { inMonths, inPounds, roundMoney, type Band, type Delivery, type Grade } from '../../costing/index.ts'

/** "£150,000", or "under £500" where rounding would leave nothing. */
export function poundsWords(pounds: number): string {
  return pounds > 0 && roundMoney(pounds) === 0 ? 'under £500' : inPounds(pounds)
}

/** "£75,000 to £300,000, most likely about £150,000". */
export function bandWords({ low, central, high }: Band): string {
  const [least, likely, most] = [low, central, high].map(poundsWords)
  if (least === most) return least === 'under £500' ? least : `about ${likely}`
  const about = likely === 'under £500' ? likely : `about ${likely}`
  return `${least} to ${most}, most likely ${about}`
}

/** "£75,000 to £300,000". */
export function rangeWords({ low, high }: Band): string {
  const [least, most] = [poundsWords(low), poundsWords(high)]
  return least === most ? least : `${least} to ${most}`
}

/** Whether VAT is in a price: "before VAT". */
export function vatWords(withVat: boolean): string {
  return withVat ? 'with VAT' : 'before VAT'
}

/** Who does the work: "bought in". */
export function deliveryWords(delivery: Delivery): string {
  return delivery === 'external' ? 'bought in' : 'by your own analysts'
}

/** "7 to 25 months, most likely about 14 months"; the unit once where both ends have the same. */
export function weeksWords({ low, central, high }: Band): string {
  return `${weeksRange({ low, central, high })}, most likely about ${inMonths(central)}`
}

/** "7 to 25 months". */
export function weeksRange({ low, high }: Band): string {
  const [least, most] = [inMonths(low), inMonths(high)]
  if (low < 0.5) return `up to ${most}`
  if (least === most) return least
  const [number, unit] = least.split(' ')
  // “1 week” and “6 weeks” are of one kind.
  const kind = (words = '') => words.replace(/s$/, '')
  return kind(most.split(' ')[1]) === kind(unit) ? `${number} to ${most}` : `${least} to ${most}`
}

const brief: Readonly<Record<Grade, string>> = {
  A: 'well founded',
  B: 'partly founded on prices',
  C: 'built from parts',
  D: 'an order of magnitude',
}

/** A grade in two or three words: "an order of magnitude". */
export function gradeWords(grade: Grade): string {
  return brief[grade]
}

/** What a grade means for somebody who must decide with it. */
export function gradeCaution(grade: Grade): string {
  switch (grade) {
    case 'A':
      return 'Published prices lie on both sides of it. Use it to plan.'
    case 'B':
      return 'Published prices support part of it. Use it to plan, and ask for quotes.'
    case 'C':
      return 'Its parts or its neighbours have prices; this very thing has none. Ask for a quote before you commit.'
    case 'D':
      return 'It can tell £10,000 from £100,000, and little more. Ask for a quote before you plan with it.'
  }
}

/** What the ends of a band are: "from half to double the most likely figure". */
export function spreadWords({ low, high }: { low: number; high: number }): string {
  if (low === 0.5 && high === 2) return 'from half to double the most likely figure'
  return `from ${low} to ${high} times the most likely figure`
}
