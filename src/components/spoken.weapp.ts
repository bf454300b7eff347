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
  const said: Record<string, string | boolean> = {}
  if (role) said.ariaRole = role
  if (label) said.ariaLabel = label
  if (checked !== undefined) said.ariaChecked = checked
  if (selected !== undefined) said.ariaSelected = selected
  if (disabled) said.ariaDisabled = true
  if (hidden) said.ariaHidden = true
  if (live) said.ariaLive = live
  return said
}

export const spokenInput = (label: string): Record<string, unknown> => ({ ariaLabel: label })

export const spokenImage = (label: string): Record<string, unknown> => ({ ariaRole: 'img', ariaLabel: label })
