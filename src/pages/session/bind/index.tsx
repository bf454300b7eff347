import { Bind } from '../../../features/session/Bind'

export default function SessionBindPage() {
  return <Bind />
}
