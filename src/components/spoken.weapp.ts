import type { Spoken } from './spoken.h5'

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
}: Spoken): Record<string, string | boolean> {
  const attributes: Record<string, string | boolean> = {}
  if (role) attributes.ariaRole = role
  if (label) attributes.ariaLabel = label
  if (checked !== undefined) attributes.ariaChecked = checked
  if (selected !== undefined) attributes.ariaSelected = selected
  if (disabled) attributes.ariaDisabled = true
  if (hidden) attributes.ariaHidden = true
  if (live) attributes.ariaLive = live
  return attributes
}

/** WeChat's inputs say nothing of an error; the alert beside the field does. */
export const spokenInput = (label: string, _invalid = false): Record<string, unknown> => ({ ariaLabel: label })

export const spokenImage = (label: string): Record<string, unknown> => ({ ariaRole: 'img', ariaLabel: label })
