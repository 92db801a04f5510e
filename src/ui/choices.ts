// What happens to a set of ticks when one more box is pressed. No screen here, so it can be tested alone.

export interface Choice {
  id: string
  text: string
  /** A line of help under the words. */
  hint?: string
  /** Set apart from the rest, below a dashed rule: "Don't know". */
  apart?: boolean
  /** In a many-choice group: cannot be ticked beside others. */
  exclusive?: boolean
}

/**
 * The ticks after pressing `id`, in the order of `choices`. An exclusive choice (or one set apart) clears all
 * others; an ordinary one clears the exclusive ones.
 */
export function press(choices: readonly Choice[], ticked: readonly string[], id: string): string[] {
  if (ticked.includes(id)) return ticked.filter((one) => one !== id)
  const stands = (choice: Choice) => choice.exclusive === true || choice.apart === true
  const pressed = choices.find((choice) => choice.id === id)
  if (!pressed) return [...ticked]
  if (stands(pressed)) return [id]
  return choices
    .filter((choice) => choice.id === id || (ticked.includes(choice.id) && !stands(choice)))
    .map((choice) => choice.id)
}
