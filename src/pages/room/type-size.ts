const STEPS = [1, 1.25, 1.5, 2]

/** The size of type after a key: + and - step through as large as fits, a quarter more, half more, and twice. */
export function scaleAfter(key: string, scale: number): number {
  const at = STEPS.indexOf(scale)
  if (key === '+' || key === '=') return STEPS[Math.min(STEPS.length - 1, at + 1)] ?? 1
  if (key === '-') return STEPS[Math.max(0, at - 1)] ?? 1
  return key === '0' ? 1 : scale
}
