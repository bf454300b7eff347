import { Button } from './Button'
import { TextField } from './TextField'

interface SearchFieldProps {
  label: string
  /** What can be typed. */
  hint: string
  words: string
  onChange: (words: string) => void
  /** What Enter does where each letter narrows at once. */
  onEnter?: () => void
  /** Where somebody else looks, once the words are done; left out where each letter narrows at once. */
  onDone?: (words: string) => void
  /** What that is called: 查找. */
  doneText?: string
}

/** The one box to look for something. */
export function SearchField({ label, hint, words, onChange, onEnter, onDone, doneText = '查找' }: SearchFieldProps) {
  const done = onDone && (() => onDone(words.trim()))
  return (
    <>
      <TextField
        label={label}
        search
        placeholder={hint}
        value={words}
        onChange={onChange}
        maxLength={20}
        onDone={done ?? onEnter}
      />
      {done && words.trim() !== '' && (
        <Button small onClick={done}>
          {doneText}
        </Button>
      )}
    </>
  )
}
