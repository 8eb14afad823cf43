/**
 * The version of the weights that Werkbrug is delivered with; what an administrator saves counts on from it. Version 1 gave
 * half of the points where nothing was asked, with which such an opening could pass one of which most is covered.
 */
export const deliveredWeightsVersion = 2;
