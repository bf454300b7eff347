import { View } from '@tarojs/components'
import { PickerField } from '../../components/PickerField'
import { TextArea } from '../../components/TextArea'
import { spoken } from '../../components/spoken'
import './attendance.scss'

interface ReasonFormProps {
  label: string
  quick: readonly string[]
  value: string
  onChange: (reason: string) => void
  error?: string
  /** The time of arrival as `HH:mm`, where one is asked for. */
  clock?: string
  onClock?: (clock: string) => void
  clockError?: string
}

/** A reason in one tap or in one's own words, for the record. */
export function ReasonForm({ label, quick, value, onChange, error, clock, onClock, clockError }: ReasonFormProps) {
  return (
    <>
      {onClock && <PickerField mode="time" label="到会时间" value={clock} onChange={onClock} error={clockError} />}
      <QuickWords label={`${label}，常用`} words={quick} value={value} onChange={onChange} />
      <TextArea label={label} value={value} onChange={onChange} maxLength={200} error={error} />
    </>
  )
}

interface QuickWordsProps {
  label: string
  words: readonly string[]
  value: string
  onChange: (word: string) => void
}

/** Usual reasons, one of them in one tap. */
export const QuickWords = ({ label, words, value, onChange }: QuickWordsProps) => (
  <View className="attendance-quick" {...spoken({ role: 'radiogroup', label })}>
    {words.map((word) => (
      <View
        key={word}
        className={word === value ? 'attendance-quick-word attendance-quick-on' : 'attendance-quick-word'}
        onClick={() => onChange(word)}
        {...spoken({ role: 'radio', label: word, checked: word === value })}
      >
        {word}
      </View>
    ))}
  </View>
)
