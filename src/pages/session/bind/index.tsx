import { Bind } from '../../../features/session/Bind'

export default function AccountBindPage() {
  return <Bind />
}
