import type { Spoken, SpokenError } from './spoken.h5'

export type { Spoken, SpokenRole } from './spoken.h5'

/** Properties for a native component; `config/plugins/ariaAttributes` lets them through to the templates. */
export function spoken({
  role,
  label,
  checked,
  selected,
  disabled,
  hidden,
  live,
  level,
  current,
  modal,
}: Spoken): Record<string, string | number | boolean> {
  const attributes: Record<string, string | number | boolean> = {}
  if (role) attributes.ariaRole = role
  if (label) attributes.ariaLabel = label
  if (checked !== undefined) attributes.ariaChecked = checked
  if (selected !== undefined) attributes.ariaSelected = selected
  if (disabled) attributes.ariaDisabled = true
  if (hidden) attributes.ariaHidden = true
  if (live) attributes.ariaLive = live
  if (level) attributes.ariaLevel = level
  if (current) attributes.ariaCurrent = 'page'
  if (modal) attributes.ariaModal = true
  return attributes
}

export const behind = (is: boolean): Record<string, unknown> => (is ? { ariaHidden: true } : {})

/** On a phone the field in hand is the system's own and refers to nothing beside it: its name says what is wrong. */
export const spokenInput = (label: string, error?: SpokenError): Record<string, unknown> =>
  error ? { ariaLabel: `${label}，有误：${error.text}`, ariaInvalid: true } : { ariaLabel: label }

/** Nothing refers to it here, and a name for nothing would cross to the view with every field. */
export const spokenId = (_id: string | undefined): { id?: string } => ({})

export const spokenImage = (label: string): Record<string, unknown> => ({ ariaRole: 'img', ariaLabel: label })
