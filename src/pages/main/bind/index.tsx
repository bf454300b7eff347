import { Caught } from '../../../components/Caught'
import { Bind } from '../../../features/session/Bind'

export default function BindPage() {
  return (
    <Caught>
      <Bind />
    </Caught>
  )
}
