import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useProblemAt } from './problem'
import { spoken, spokenId } from './spoken'
import './Field.scss'

export interface FieldProps {
  label: string
  /** How to fill it, before anything is wrong. */
  hint?: string
  /** What the form itself finds wrong and what to do; takes the hint's place. */
  error?: string
  /** What the server calls it: a refusal about it is said here (`ProblemScope`). */
  at?: string
  /** Shown as 选填 when false. */
  required?: boolean
  children?: ReactNode
}
interface FrameProps extends FieldProps {
  /** The name by which the input refers to what is said of it. */
  errorId?: string
}

/** The frame of every input: its name above, its help or its fault below. */
export function Field({ label, hint, error: own, at, required = true, errorId, children }: FrameProps) {
  const error = useProblemAt(at, own)
  return (
    <View className={error ? 'kit-field kit-field-wrong' : 'kit-field'}>
      <View className="kit-field-label">
        {label}
        {!required && <View className="kit-field-optional">选填</View>}
      </View>
      {children}
      {error && (
        <View className="kit-field-error" {...spoken({ role: 'alert' })} {...spokenId(errorId)}>
          {error}
        </View>
      )}
      {!error && hint && <View className="kit-field-hint">{hint}</View>}
    </View>
  )
}
