export default definePageConfig({ navigationBarTitleText: '审核的范围和期限' })
