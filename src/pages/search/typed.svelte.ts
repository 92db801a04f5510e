// What was searched for last, so that Back returns to its results. In memory only: nothing typed is stored or shared.
export const typed = $state({ words: '' })
