/** Written by `npx tsx tests/golden/make-examples.ts`: drawings as links hold them. */
export const EXAMPLES = {
  number:
    '1KG4eu7vMCNIAH68AAH2pg0pTCkpoxmsbex0nLVwj1FKax5ibZJtPboM99rq8bFXQeyjQ-qNJ2uX_iWoCZxPoSjA-5dpYha2-GLj4Lu_grqTrpC1jIaXGsXp4ySfQAAAAABr0F4wuOCBWE2SsEQOvv1UVToHDzMuc0bCgZrd_pX14_vqc8O1XlBQKb4onqwrBS6mBVTkVbEktUKQG5EKRLblvlwBmCVoJdbM4QW6c3dVfrdW291sqWmsuvOJuU1hEugkzh9E83oqRLhX3dKEPxX0hFsUXtwzo1sJe-v1rDVrVdYjZILIoNSKlwwySty63NHpdnG0HxO56b_nXpNtezGjQvOUZE-Sazz3t3ZuJeaekM',
  tricky: '1AA3hAABQIRDJPArqCEYSiIiJlQoJExos6rGl1mt0kmt0G-l4pavEMA7drNbtbsLdrdrZtbZQeQjQAynpRzUp6kUcKUpxSlM22w',
} as const;
