export default definePageConfig({ navigationBarTitleText: '输入短码' })
