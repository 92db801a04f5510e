/** Milliseconds left in words: "12:05 left", "1:30 over". Rounded up, so that the last second is shown. */
export function leftWords(left: number): string {
  if (left <= 0 && left > -1000) return 'Time is up'
  const seconds = Math.ceil(Math.abs(left) / 1000)
  return `${minutesWords(seconds)} ${left > 0 ? 'left' : 'over'}`
}

/** Seconds as minutes and seconds: "12:05". */
export function minutesWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
