import { Button as NativeButton, type ButtonProps as NativeButtonProps } from '@tarojs/components'
import { useHeld } from './limit'
import { spoken } from './spoken'
import './Button.scss'

interface ButtonProps {
  /** The words on it; a plain string, because nested text cannot be pressed on H5. */
  children: string
  /** One `primary` a page. `quiet` is words alone. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  onClick?: () => void
  disabled?: boolean
  /** Shows 请稍候 and takes no presses. */
  loading?: boolean
  /** What a screen reader says when the words alone do not say it. */
  label?: string
  small?: boolean
  /** For what only a native button can do, such as asking for the phone number (`phoneButton`). */
  native?: Partial<NativeButtonProps>
}

/** The one button. */
export function Button({
  children,
  kind = 'secondary',
  onClick,
  disabled,
  loading,
  label,
  small,
  native,
}: ButtonProps) {
  const held = useHeld() && (kind === 'primary' || kind === 'danger')
  const off = disabled || loading || held
  const classes = ['kit-button', `kit-button-${kind}`, small && 'kit-button-small', off && 'kit-button-off']
  return (
    <NativeButton
      className={classes.filter(Boolean).join(' ')}
      hoverClass={off ? 'none' : 'kit-button-pressed'}
      disabled={off || undefined}
      onClick={off ? undefined : onClick}
      {...spoken({ role: 'button', label, disabled: off })}
      {...native}
    >
      {loading ? '请稍候…' : children}
    </NativeButton>
  )
}
