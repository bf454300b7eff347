export default definePageConfig({ navigationBarTitleText: '谈心谈话的覆盖情况' })
