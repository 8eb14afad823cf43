/*
 * Postcodes with coordinates from GeoNames (https://www.geonames.org), postal codes of the Netherlands,
 * licence CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); a selection, coordinates as published.
 * Labour-market regions: Besluit werkgebieden UWV 2015, joined to the municipalities of 2025.
 */

export interface SeedPostcode {
  /** The four digits, without the letters. */
  pc4: string;
  /** Degrees, WGS 84. */
  lat: number;
  lon: number;
}

export interface SeedPlace {
  place: string;
  municipality: string;
  /** Name of the labour-market region. */
  region: string;
  /** How many people and jobs the demo puts here, relative to the other places. */
  weight: number;
  postcodes: readonly SeedPostcode[];
}

/** Places of the demo, concentrated in the west and south so that radius searches find something. */
export const seedPlaces: readonly SeedPlace[] = [
  {
    place: 'Rotterdam',
    municipality: 'Rotterdam',
    region: 'Rijnmond',
    weight: 100,
    postcodes: [
      { pc4: '3011', lat: 51.9197, lon: 4.4875 },
      { pc4: '3021', lat: 51.9164, lon: 4.4595 },
      { pc4: '3028', lat: 51.9167, lon: 4.4208 },
      { pc4: '3035', lat: 51.9328, lon: 4.4809 },
      { pc4: '3043', lat: 51.9403, lon: 4.4268 },
      { pc4: '3052', lat: 51.9527, lon: 4.4709 },
      { pc4: '3062', lat: 51.9234, lon: 4.5192 },
      { pc4: '3068', lat: 51.9603, lon: 4.5537 },
      { pc4: '3076', lat: 51.8765, lon: 4.523 },
      { pc4: '3083', lat: 51.8881, lon: 4.4826 },
    ],
  },
  {
    place: 'Schiedam',
    municipality: 'Schiedam',
    region: 'Rijnmond',
    weight: 14,
    postcodes: [
      { pc4: '3111', lat: 51.9162, lon: 4.3991 },
      { pc4: '3114', lat: 51.9054, lon: 4.4042 },
      { pc4: '3118', lat: 51.9185, lon: 4.383 },
      { pc4: '3122', lat: 51.9324, lon: 4.3702 },
    ],
  },
  {
    place: 'Vlaardingen',
    municipality: 'Vlaardingen',
    region: 'Rijnmond',
    weight: 12,
    postcodes: [
      { pc4: '3131', lat: 51.9094, lon: 4.3379 },
      { pc4: '3133', lat: 51.9016, lon: 4.3348 },
      { pc4: '3136', lat: 51.9289, lon: 4.3514 },
    ],
  },
  {
    place: 'Spijkenisse',
    municipality: 'Nissewaard',
    region: 'Rijnmond',
    weight: 12,
    postcodes: [
      { pc4: '3201', lat: 51.8485, lon: 4.3289 },
      { pc4: '3203', lat: 51.8416, lon: 4.3387 },
      { pc4: '3206', lat: 51.8298, lon: 4.3254 },
    ],
  },
  {
    place: 'Capelle aan den IJssel',
    municipality: 'Capelle aan den IJssel',
    region: 'Rijnmond',
    weight: 11,
    postcodes: [
      { pc4: '2901', lat: 51.917, lon: 4.5651 },
      { pc4: '2904', lat: 51.9335, lon: 4.6076 },
      { pc4: '2907', lat: 51.95, lon: 4.5827 },
    ],
  },
  {
    place: 'Ridderkerk',
    municipality: 'Ridderkerk',
    region: 'Rijnmond',
    weight: 6,
    postcodes: [
      { pc4: '2981', lat: 51.8681, lon: 4.5962 },
      { pc4: '2985', lat: 51.8635, lon: 4.6019 },
    ],
  },
  {
    place: 'Barendrecht',
    municipality: 'Barendrecht',
    region: 'Rijnmond',
    weight: 5,
    postcodes: [
      { pc4: '2991', lat: 51.8519, lon: 4.546 },
      { pc4: '2993', lat: 51.8511, lon: 4.4984 },
    ],
  },
  {
    place: 'Oud-Beijerland',
    municipality: 'Hoeksche Waard',
    region: 'Rijnmond',
    weight: 5,
    postcodes: [{ pc4: '3261', lat: 51.8206, lon: 4.4259 }],
  },
  {
    place: 'Dordrecht',
    municipality: 'Dordrecht',
    region: 'Drechtsteden',
    weight: 26,
    postcodes: [
      { pc4: '3311', lat: 51.8139, lon: 4.6686 },
      { pc4: '3313', lat: 51.8156, lon: 4.7086 },
      { pc4: '3315', lat: 51.8027, lon: 4.7216 },
      { pc4: '3317', lat: 51.791, lon: 4.6607 },
      { pc4: '3319', lat: 51.7947, lon: 4.702 },
    ],
  },
  {
    place: 'Zwijndrecht',
    municipality: 'Zwijndrecht',
    region: 'Drechtsteden',
    weight: 8,
    postcodes: [
      { pc4: '3331', lat: 51.819, lon: 4.6418 },
      { pc4: '3333', lat: 51.8109, lon: 4.6315 },
      { pc4: '3335', lat: 51.8206, lon: 4.6117 },
    ],
  },
  {
    place: 'Papendrecht',
    municipality: 'Papendrecht',
    region: 'Drechtsteden',
    weight: 4,
    postcodes: [
      { pc4: '3351', lat: 51.8312, lon: 4.6809 },
      { pc4: '3354', lat: 51.8288, lon: 4.7 },
    ],
  },
  {
    place: 'Sliedrecht',
    municipality: 'Sliedrecht',
    region: 'Drechtsteden',
    weight: 3,
    postcodes: [
      { pc4: '3361', lat: 51.8201, lon: 4.7722 },
      { pc4: '3363', lat: 51.8272, lon: 4.7566 },
    ],
  },
  {
    place: 'Den Haag',
    municipality: "'s-Gravenhage",
    region: 'Haaglanden',
    weight: 62,
    postcodes: [
      { pc4: '2491', lat: 52.0689, lon: 4.3886 },
      { pc4: '2511', lat: 52.078, lon: 4.3177 },
      { pc4: '2521', lat: 52.0636, lon: 4.3191 },
      { pc4: '2532', lat: 52.0477, lon: 4.2969 },
      { pc4: '2547', lat: 52.0619, lon: 4.2677 },
      { pc4: '2562', lat: 52.0747, lon: 4.2817 },
      { pc4: '2573', lat: 52.0652, lon: 4.2843 },
      { pc4: '2587', lat: 52.1113, lon: 4.2904 },
    ],
  },
  {
    place: 'Delft',
    municipality: 'Delft',
    region: 'Haaglanden',
    weight: 16,
    postcodes: [
      { pc4: '2611', lat: 52.012, lon: 4.3598 },
      { pc4: '2614', lat: 52.0081, lon: 4.3361 },
      { pc4: '2623', lat: 51.9838, lon: 4.3609 },
      { pc4: '2626', lat: 51.979, lon: 4.3594 },
    ],
  },
  {
    place: 'Rijswijk',
    municipality: 'Rijswijk (ZH.)',
    region: 'Haaglanden',
    weight: 8,
    postcodes: [
      { pc4: '2281', lat: 52.0577, lon: 4.3411 },
      { pc4: '2284', lat: 52.0397, lon: 4.3148 },
      { pc4: '2287', lat: 52.0328, lon: 4.3221 },
    ],
  },
  {
    place: 'Naaldwijk',
    municipality: 'Westland',
    region: 'Haaglanden',
    weight: 7,
    postcodes: [
      { pc4: '2671', lat: 51.9935, lon: 4.2069 },
      { pc4: '2672', lat: 51.9934, lon: 4.216 },
    ],
  },
  {
    place: 'Zoetermeer',
    municipality: 'Zoetermeer',
    region: 'Zuid-Holland Centraal',
    weight: 18,
    postcodes: [
      { pc4: '2711', lat: 52.0616, lon: 4.4927 },
      { pc4: '2716', lat: 52.0573, lon: 4.4647 },
      { pc4: '2721', lat: 52.058, lon: 4.5428 },
      { pc4: '2725', lat: 52.0735, lon: 4.4983 },
    ],
  },
  {
    place: 'Leidschendam',
    municipality: 'Leidschendam-Voorburg',
    region: 'Zuid-Holland Centraal',
    weight: 7,
    postcodes: [
      { pc4: '2261', lat: 52.0968, lon: 4.3894 },
      { pc4: '2264', lat: 52.0892, lon: 4.3973 },
    ],
  },
  {
    place: 'Gouda',
    municipality: 'Gouda',
    region: 'Midden-Holland',
    weight: 12,
    postcodes: [
      { pc4: '2801', lat: 52.0118, lon: 4.708 },
      { pc4: '2804', lat: 52.0324, lon: 4.7081 },
      { pc4: '2807', lat: 52.0099, lon: 4.7453 },
    ],
  },
  {
    place: 'Waddinxveen',
    municipality: 'Waddinxveen',
    region: 'Midden-Holland',
    weight: 3,
    postcodes: [
      { pc4: '2741', lat: 52.0452, lon: 4.6557 },
      { pc4: '2742', lat: 52.0462, lon: 4.6434 },
    ],
  },
  {
    place: 'Bodegraven',
    municipality: 'Bodegraven-Reeuwijk',
    region: 'Midden-Holland',
    weight: 3,
    postcodes: [{ pc4: '2411', lat: 52.0822, lon: 4.7499 }],
  },
  {
    place: 'Leiden',
    municipality: 'Leiden',
    region: 'Holland Rijnland',
    weight: 16,
    postcodes: [
      { pc4: '2311', lat: 52.1564, lon: 4.4897 },
      { pc4: '2315', lat: 52.1632, lon: 4.5095 },
      { pc4: '2321', lat: 52.1484, lon: 4.4825 },
      { pc4: '2331', lat: 52.151, lon: 4.4507 },
    ],
  },
  {
    place: 'Alphen aan den Rijn',
    municipality: 'Alphen aan den Rijn',
    region: 'Holland Rijnland',
    weight: 10,
    postcodes: [
      { pc4: '2401', lat: 52.1511, lon: 4.6535 },
      { pc4: '2403', lat: 52.146, lon: 4.6807 },
      { pc4: '2406', lat: 52.1304, lon: 4.6673 },
    ],
  },
  {
    place: 'Katwijk',
    municipality: 'Katwijk',
    region: 'Holland Rijnland',
    weight: 5,
    postcodes: [
      { pc4: '2221', lat: 52.2088, lon: 4.4201 },
      { pc4: '2223', lat: 52.1908, lon: 4.4231 },
    ],
  },
  {
    place: 'Amsterdam',
    municipality: 'Amsterdam',
    region: 'Groot Amsterdam',
    weight: 80,
    postcodes: [
      { pc4: '1011', lat: 52.371, lon: 4.9041 },
      { pc4: '1021', lat: 52.3846, lon: 4.9172 },
      { pc4: '1032', lat: 52.3964, lon: 4.9132 },
      { pc4: '1044', lat: 52.4047, lon: 4.8088 },
      { pc4: '1056', lat: 52.3732, lon: 4.856 },
      { pc4: '1065', lat: 52.3574, lon: 4.8277 },
      { pc4: '1075', lat: 52.3518, lon: 4.8586 },
      { pc4: '1087', lat: 52.3539, lon: 5.0001 },
      { pc4: '1101', lat: 52.3084, lon: 4.9417 },
    ],
  },
  {
    place: 'Amstelveen',
    municipality: 'Amstelveen',
    region: 'Groot Amsterdam',
    weight: 7,
    postcodes: [
      { pc4: '1181', lat: 52.3099, lon: 4.8629 },
      { pc4: '1184', lat: 52.2981, lon: 4.8957 },
      { pc4: '1187', lat: 52.2812, lon: 4.827 },
    ],
  },
  {
    place: 'Hoofddorp',
    municipality: 'Haarlemmermeer',
    region: 'Groot Amsterdam',
    weight: 9,
    postcodes: [
      { pc4: '2132', lat: 52.2992, lon: 4.6962 },
      { pc4: '2133', lat: 52.3107, lon: 4.669 },
      { pc4: '2134', lat: 52.3121, lon: 4.6471 },
    ],
  },
  {
    place: 'Diemen',
    municipality: 'Diemen',
    region: 'Groot Amsterdam',
    weight: 3,
    postcodes: [
      { pc4: '1111', lat: 52.3437, lon: 4.9667 },
      { pc4: '1112', lat: 52.3318, lon: 4.9586 },
    ],
  },
  {
    place: 'Zaandam',
    municipality: 'Zaanstad',
    region: 'Zaanstreek/Waterland',
    weight: 14,
    postcodes: [
      { pc4: '1501', lat: 52.4376, lon: 4.8327 },
      { pc4: '1503', lat: 52.4474, lon: 4.8408 },
      { pc4: '1506', lat: 52.442, lon: 4.8187 },
      { pc4: '1508', lat: 52.4583, lon: 4.8231 },
    ],
  },
  {
    place: 'Purmerend',
    municipality: 'Purmerend',
    region: 'Zaanstreek/Waterland',
    weight: 9,
    postcodes: [
      { pc4: '1441', lat: 52.5021, lon: 4.9524 },
      { pc4: '1443', lat: 52.5085, lon: 4.9705 },
      { pc4: '1446', lat: 52.5109, lon: 4.9931 },
    ],
  },
  {
    place: 'Alkmaar',
    municipality: 'Alkmaar',
    region: 'Noord-Holland Noord',
    weight: 20,
    postcodes: [
      { pc4: '1811', lat: 52.6309, lon: 4.7487 },
      { pc4: '1814', lat: 52.6225, lon: 4.7429 },
      { pc4: '1821', lat: 52.6276, lon: 4.7625 },
      { pc4: '1824', lat: 52.6446, lon: 4.7551 },
    ],
  },
  {
    place: 'Hoorn',
    municipality: 'Hoorn',
    region: 'Noord-Holland Noord',
    weight: 14,
    postcodes: [
      { pc4: '1621', lat: 52.6404, lon: 5.0598 },
      { pc4: '1623', lat: 52.6437, lon: 5.0713 },
      { pc4: '1625', lat: 52.6564, lon: 5.0542 },
      { pc4: '1628', lat: 52.6527, lon: 5.0936 },
    ],
  },
  {
    place: 'Den Helder',
    municipality: 'Den Helder',
    region: 'Noord-Holland Noord',
    weight: 9,
    postcodes: [
      { pc4: '1781', lat: 52.9563, lon: 4.7679 },
      { pc4: '1783', lat: 52.9433, lon: 4.7355 },
      { pc4: '1785', lat: 52.9377, lon: 4.7735 },
    ],
  },
  {
    place: 'Heerhugowaard',
    municipality: 'Dijk en Waard',
    region: 'Noord-Holland Noord',
    weight: 7,
    postcodes: [
      { pc4: '1701', lat: 52.6733, lon: 4.8504 },
      { pc4: '1704', lat: 52.6758, lon: 4.8262 },
    ],
  },
  {
    place: 'Enkhuizen',
    municipality: 'Enkhuizen',
    region: 'Noord-Holland Noord',
    weight: 3,
    postcodes: [{ pc4: '1601', lat: 52.7027, lon: 5.2849 }],
  },
  {
    place: 'Haarlem',
    municipality: 'Haarlem',
    region: 'Zuid-Kennemerland en IJmond',
    weight: 20,
    postcodes: [
      { pc4: '2011', lat: 52.3812, lon: 4.6361 },
      { pc4: '2019', lat: 52.3812, lon: 4.634 },
      { pc4: '2023', lat: 52.3964, lon: 4.6334 },
      { pc4: '2031', lat: 52.3904, lon: 4.6563 },
      { pc4: '2034', lat: 52.3613, lon: 4.6464 },
    ],
  },
  {
    place: 'Beverwijk',
    municipality: 'Beverwijk',
    region: 'Zuid-Kennemerland en IJmond',
    weight: 6,
    postcodes: [
      { pc4: '1941', lat: 52.4831, lon: 4.658 },
      { pc4: '1945', lat: 52.4965, lon: 4.6631 },
    ],
  },
  {
    place: 'IJmuiden',
    municipality: 'Velsen',
    region: 'Zuid-Kennemerland en IJmond',
    weight: 5,
    postcodes: [
      { pc4: '1971', lat: 52.4579, lon: 4.6249 },
      { pc4: '1974', lat: 52.4496, lon: 4.5924 },
    ],
  },
  {
    place: 'Utrecht',
    municipality: 'Utrecht',
    region: 'Midden-Utrecht',
    weight: 48,
    postcodes: [
      { pc4: '3454', lat: 52.0793, lon: 5.061 },
      { pc4: '3515', lat: 52.1033, lon: 5.1172 },
      { pc4: '3525', lat: 52.0626, lon: 5.1191 },
      { pc4: '3533', lat: 52.0868, lon: 5.0856 },
      { pc4: '3544', lat: 52.092, lon: 5.051 },
      { pc4: '3553', lat: 52.1093, lon: 5.0878 },
      { pc4: '3564', lat: 52.1227, lon: 5.1058 },
      { pc4: '3573', lat: 52.1079, lon: 5.1457 },
    ],
  },
  {
    place: 'Nieuwegein',
    municipality: 'Nieuwegein',
    region: 'Midden-Utrecht',
    weight: 9,
    postcodes: [
      { pc4: '3431', lat: 52.0323, lon: 5.0838 },
      { pc4: '3434', lat: 52.0079, lon: 5.0866 },
      { pc4: '3437', lat: 52.0483, lon: 5.0759 },
    ],
  },
  {
    place: 'Zeist',
    municipality: 'Zeist',
    region: 'Midden-Utrecht',
    weight: 7,
    postcodes: [
      { pc4: '3701', lat: 52.0864, lon: 5.244 },
      { pc4: '3703', lat: 52.0804, lon: 5.2266 },
      { pc4: '3707', lat: 52.095, lon: 5.2545 },
    ],
  },
  {
    place: 'Woerden',
    municipality: 'Woerden',
    region: 'Midden-Utrecht',
    weight: 5,
    postcodes: [
      { pc4: '3441', lat: 52.0859, lon: 4.8847 },
      { pc4: '3445', lat: 52.0907, lon: 4.9012 },
    ],
  },
  {
    place: 'Maarssen',
    municipality: 'Stichtse Vecht',
    region: 'Midden-Utrecht',
    weight: 5,
    postcodes: [
      { pc4: '3601', lat: 52.1448, lon: 5.0434 },
      { pc4: '3605', lat: 52.1366, lon: 5.0272 },
    ],
  },
  {
    place: 'IJsselstein',
    municipality: 'IJsselstein',
    region: 'Midden-Utrecht',
    weight: 4,
    postcodes: [
      { pc4: '3401', lat: 52.0214, lon: 5.04 },
      { pc4: '3403', lat: 52.0237, lon: 5.025 },
    ],
  },
  {
    place: 'Amersfoort',
    municipality: 'Amersfoort',
    region: 'Amersfoort',
    weight: 18,
    postcodes: [
      { pc4: '3811', lat: 52.1557, lon: 5.3883 },
      { pc4: '3813', lat: 52.17, lon: 5.3874 },
      { pc4: '3816', lat: 52.153, lon: 5.4077 },
      { pc4: '3821', lat: 52.1748, lon: 5.4167 },
      { pc4: '3824', lat: 52.2007, lon: 5.3768 },
    ],
  },
  {
    place: 'Soest',
    municipality: 'Soest',
    region: 'Amersfoort',
    weight: 4,
    postcodes: [
      { pc4: '3761', lat: 52.1869, lon: 5.2908 },
      { pc4: '3764', lat: 52.1782, lon: 5.3028 },
    ],
  },
  {
    place: 'Nijkerk',
    municipality: 'Nijkerk',
    region: 'Amersfoort',
    weight: 3,
    postcodes: [
      { pc4: '3861', lat: 52.2264, lon: 5.4767 },
      { pc4: '3862', lat: 52.2153, lon: 5.5029 },
    ],
  },
  {
    place: 'Breda',
    municipality: 'Breda',
    region: 'West-Brabant',
    weight: 22,
    postcodes: [
      { pc4: '4811', lat: 51.5881, lon: 4.7755 },
      { pc4: '4815', lat: 51.5977, lon: 4.7678 },
      { pc4: '4819', lat: 51.5754, lon: 4.7687 },
      { pc4: '4825', lat: 51.612, lon: 4.7703 },
      { pc4: '4835', lat: 51.57, lon: 4.7865 },
    ],
  },
  {
    place: 'Roosendaal',
    municipality: 'Roosendaal',
    region: 'West-Brabant',
    weight: 9,
    postcodes: [
      { pc4: '4701', lat: 51.5331, lon: 4.4591 },
      { pc4: '4703', lat: 51.535, lon: 4.4423 },
      { pc4: '4706', lat: 51.527, lon: 4.4919 },
    ],
  },
  {
    place: 'Bergen op Zoom',
    municipality: 'Bergen op Zoom',
    region: 'West-Brabant',
    weight: 9,
    postcodes: [
      { pc4: '4611', lat: 51.4949, lon: 4.2861 },
      { pc4: '4615', lat: 51.4851, lon: 4.2879 },
      { pc4: '4622', lat: 51.5022, lon: 4.3131 },
    ],
  },
  {
    place: 'Oosterhout',
    municipality: 'Oosterhout',
    region: 'West-Brabant',
    weight: 6,
    postcodes: [
      { pc4: '4901', lat: 51.6461, lon: 4.8619 },
      { pc4: '4905', lat: 51.6488, lon: 4.8499 },
    ],
  },
  {
    place: 'Etten-Leur',
    municipality: 'Etten-Leur',
    region: 'West-Brabant',
    weight: 4,
    postcodes: [
      { pc4: '4871', lat: 51.5858, lon: 4.6513 },
      { pc4: '4875', lat: 51.5711, lon: 4.6311 },
    ],
  },
  {
    place: 'Tilburg',
    municipality: 'Tilburg',
    region: 'Midden-Brabant',
    weight: 28,
    postcodes: [
      { pc4: '5011', lat: 51.5855, lon: 5.0862 },
      { pc4: '5015', lat: 51.5701, lon: 5.112 },
      { pc4: '5022', lat: 51.5409, lon: 5.0934 },
      { pc4: '5035', lat: 51.5834, lon: 4.9803 },
      { pc4: '5041', lat: 51.5648, lon: 5.0781 },
      { pc4: '5045', lat: 51.5853, lon: 4.9946 },
    ],
  },
  {
    place: 'Waalwijk',
    municipality: 'Waalwijk',
    region: 'Midden-Brabant',
    weight: 5,
    postcodes: [
      { pc4: '5141', lat: 51.6873, lon: 5.0581 },
      { pc4: '5144', lat: 51.6783, lon: 5.067 },
    ],
  },
  {
    place: 'Dongen',
    municipality: 'Dongen',
    region: 'Midden-Brabant',
    weight: 2,
    postcodes: [{ pc4: '5101', lat: 51.6261, lon: 4.9255 }],
  },
  {
    place: "'s-Hertogenbosch",
    municipality: "'s-Hertogenbosch",
    region: 'Noordoost-Brabant',
    weight: 16,
    postcodes: [
      { pc4: '5211', lat: 51.6894, lon: 5.3035 },
      { pc4: '5215', lat: 51.6895, lon: 5.3305 },
      { pc4: '5223', lat: 51.6908, lon: 5.2819 },
      { pc4: '5233', lat: 51.7151, lon: 5.3211 },
    ],
  },
  {
    place: 'Oss',
    municipality: 'Oss',
    region: 'Noordoost-Brabant',
    weight: 11,
    postcodes: [
      { pc4: '5341', lat: 51.7679, lon: 5.5206 },
      { pc4: '5344', lat: 51.7531, lon: 5.5052 },
      { pc4: '5347', lat: 51.7792, lon: 5.5375 },
    ],
  },
  {
    place: 'Uden',
    municipality: 'Maashorst',
    region: 'Noordoost-Brabant',
    weight: 4,
    postcodes: [
      { pc4: '5401', lat: 51.6593, lon: 5.6106 },
      { pc4: '5404', lat: 51.6516, lon: 5.6171 },
    ],
  },
  {
    place: 'Veghel',
    municipality: 'Meierijstad',
    region: 'Noordoost-Brabant',
    weight: 4,
    postcodes: [
      { pc4: '5461', lat: 51.6193, lon: 5.5448 },
      { pc4: '5464', lat: 51.6322, lon: 5.5632 },
    ],
  },
  {
    place: 'Eindhoven',
    municipality: 'Eindhoven',
    region: 'Zuidoost-Brabant',
    weight: 30,
    postcodes: [
      { pc4: '5611', lat: 51.4367, lon: 5.4801 },
      { pc4: '5616', lat: 51.4394, lon: 5.459 },
      { pc4: '5625', lat: 51.4719, lon: 5.4754 },
      { pc4: '5632', lat: 51.4767, lon: 5.4956 },
      { pc4: '5644', lat: 51.4183, lon: 5.4887 },
      { pc4: '5653', lat: 51.4236, lon: 5.4446 },
    ],
  },
  {
    place: 'Veldhoven',
    municipality: 'Veldhoven',
    region: 'Zuidoost-Brabant',
    weight: 5,
    postcodes: [
      { pc4: '5501', lat: 51.4203, lon: 5.4025 },
      { pc4: '5506', lat: 51.4164, lon: 5.3861 },
    ],
  },
  {
    place: 'Valkenswaard',
    municipality: 'Valkenswaard',
    region: 'Zuidoost-Brabant',
    weight: 3,
    postcodes: [
      { pc4: '5551', lat: 51.356, lon: 5.4306 },
      { pc4: '5554', lat: 51.3497, lon: 5.4562 },
    ],
  },
  {
    place: 'Helmond',
    municipality: 'Helmond',
    region: 'Helmond-De Peel',
    weight: 13,
    postcodes: [
      { pc4: '5701', lat: 51.4811, lon: 5.6646 },
      { pc4: '5703', lat: 51.4796, lon: 5.6839 },
      { pc4: '5705', lat: 51.4702, lon: 5.671 },
      { pc4: '5707', lat: 51.4771, lon: 5.6422 },
    ],
  },
];
