import { PeopleSheet } from '../../components/PeopleSheet'
import { courtyardMax } from '../../contract/courtyardWords'
import { useAnswer } from '../../platform/serverState'
import { askCompanions } from './api'
import type { CourtyardForm } from './presentForm'

type People = CourtyardForm['companions']

/** The names of one's branch, as they were kept on this phone when there is no network. */
export const useCompanions = () => useAnswer('courtyard.companions', askCompanions, { keep: true })

export function CompanionsSheet({
  values,
  onChange,
  onClose,
}: {
  values: People
  onChange: (values: People) => void
  onClose: () => void
}) {
  const { data, state } = useCompanions()
  return (
    <PeopleSheet
      label="同去的同志"
      known={data?.members}
      state={state}
      nobody="本支部还没有别的党员。"
      max={courtyardMax.companions}
      values={values}
      onChange={onChange}
      onClose={onClose}
    />
  )
}
