/*
** scan_weight.c - how often windows occur in logs.
*/
#include "scan.h"

#if !defined(POSERR_NO_SCAN) && !defined(POSERR_NO_BUILDER)

/* Occurrences of each folded byte in 4096 bytes of log. */
static uint32_t byte_weight (unsigned char c) {
  static const uint8_t letters[26] = {   /* a-z */
    152, 51, 105, 105, 216, 65, 24, 43, 102, 4, 10, 76, 50, 86, 108, 48, 3, 110, 106, 162, 60, 22, 10, 17, 18, 4
  };
  static const uint8_t digits[10] = { 244, 135, 115, 85, 94, 86, 78, 65, 74, 69 };
  if (c == PE_SEPARATOR) return 1074;
  if (c == '<' || c == '>') return 34;
  if (pe_is_digit(c)) return digits[c - '0'];
  if (pe_is_alpha(c)) return letters[c - 'a'];
  if (c >= 0xE4 && c <= 0xE9) return c == 0xE5 ? 17 : 7;
  return c == 0xEF ? 5 : 2;
}

/* Windows that are more frequent than their bytes say, in logs and in English: 1000 << level occurrences in 16 MB; '_' is a separator. Sorted. */
static const char frequent[] =
  "__>5__v5_007_024_044_055_063_074_084_105_114_124_134_146_154_163_173_183_193_206_214_223_233_243_253_263_273_283_293_304"
  "_313_323_333_343_353_363_373_383_393_3b2_413_423_433_443_453_463_473_483_492_514_522_533_542_553_562_572_582_593_5f2_623"
  "_632_643_652_662_672_682_692_6f2_732_742_752_762_772_782_792_804_822_833_862_872_882_892_904_932_952_963_972_982_992_<<2"
  "_<a2_<b2_<f3_<i2_<r2_>_4_><5_>>2_>p1_>x2_a>2_ac4_al3_am4_ap4_au4_b22_ba3_be4_bi3_bu2_by3_ca4_cd3_ch4_cl3_cm1_co6_cu2_da4"
  "_db2_de5_eu3_ex4_f13_f33_f42_fa3_fe4_fi4_fo3_fr2_fu1_ge3_gi2_gw3_hb4_he3_hh3_ho2_hr2_ht4_id5_in5_is3_j_1_jo2_ke3_li4_lo3"
  "_ma4_me3_mo3_ms3_no4_nu3_of2_ok3_op3_or4_ou3_pa4_po4_pr4_q21_qm1_re6_ro3_sa3_sc3_sh2_sr4_st4_su4_sw1_sy3_th3_ti4_to5_tr5"
  "_un2_up2_v12_va5_ve2_vi2_vo1_we2_wi3_xm2_xs30_060_140_240_f400_700070014002300330043005300620083009201_40104011201420152"
  "018202_402030213026503_4031304_4040205_5051306_407_4070107a108040822084209_30f811_141_231_f31_s310_510031013105311_51141"
  "12_413_414_6140115_3156216_317_318_3180219_32_3220042013202521_32102218222_32203222323_324_325_326_527_328_329_32a013_04"
  "3_133_23304231_3310332_333_334_3340235_336_337_338_339_43b_24_054_144_234_924_f24_m340024012407241_442_343_344_345_346_3"
  "460247_348_349_35_155_225_5251_45101514252_353_354_355_356_3565257_358_359_35f215f316_056_136_236_62600362_2622263_264_3"
  "65_265f166_267_268_269_26f_27_127_237_327_427_5272_273_274_275_276_277_378_279_27a018_128_238_328_528_v180_48004808282_3"
  "820283_384_2840285_286_387_288_289_289828c819_129_229_339_5290_491_393_294_295_296_3960297_298_2985199_2<_62<_a3<_i2<_r3"
  "<_t3<<_3<a_2<be2<br2<fi5<is2<re3<to2>_03>_12>_22>_81>_<3>_d3><_5><a2><b1><f4><r2><t3>>_2>ec2>pt1>xs2a_g2a_h2a002a022a><2"
  "abl3acc2ace3acr1act4ad_4ada1add2ade4age2ahb2ail2ain3al_5ale3ali3all2alt2alu5ame2amo4amp2an_3and2ang3ann1ans3apd1ape2api1"
  "app4aps1ard4art3ary1ask2ata3atc3ate4ati3ato1atr2att2atu3aut4ay_4aym2ayo2b_c2b_f2b_o3b2_2bas2bat2be_3bea1beh4ber3bin3bje1"
  "ble3bod2br_2bra1bse2bug2bxs2byt3c_a4c_h3cap2car4cas2cce3cda3ce_4cel2cep2ces3ch_4cha4cke2cle2cli2cod5com4con4cor2cou2cre2"
  "ct_3cti4cto1cur2cy_2d_<2d_b3d_c3d_i5d_o3d><3dad4dat4ddi2de_5de31de51de>4deb2dec2ded2def2del3dem2der4dir1dis2dit3e_c4e_h3"
  "e_p3e0f1e391e551e><4ead4eal1ear1eas2eat3ebu1ecl1eco2ecr3ect4ed_5edi1ee>3eed2eep1efu1ehd4eld5ele3ell2els1em_3emp3ems2emv1"
  "enc2ent4eou3epa1ept2er_5era3ere2erf1erk2erm2ern2err4ers3ert3erv2es_5ese2esf2esp4ess3est4esu4et_4eta3eti3etr1ett2etu3etw1"
  "eue2eur3eve3exa2exp2ext3f002f011f111f131f2a1f3_2f341f381f392f4_2f411f8c1fac2fah2fai2fee4fie5fig2fil4fin2fo_4fon2for2fro2"
  "fun2fus1g_>2g_d1g_s2g>_3ge_3ged3get3gur1gw_3h_i2han4hap2har2hb_4hbo2hda4hea3hh_3hor3hre3htm3htt4ial2ibx2ice3ick2id_5id>3"
  "iel5ies2igu1ile4ill3ilt2im_1ime3in_4ina2ind2ine3inf4ing4ini2ins4int3inv2ion5ipa1ire2isa2isc2iso3ist1it_4ite2iti2ity1ive3"
  "ize3j_q1jec2jou1k__3kee1ker2ket3kht1l_32l_f3l_j1l_x1l><1lar1lay2ld_5le_5led3ler2les3let3lev1lib2lin4lip1liz2ll_3lla1loa1"
  "loy2ls_2lt_4lta1ltc2lte2lty2lue5mai2mar2may3mbe3mch2me_3men2meo3met2min2mit3ml_3ml>2mmi3mod3mou4moz1mpl3mpt1ms_4msg3mti2"
  "mux1mvc1n_c3n_g1nal3nam2ncy2ndi1nec3nel2nes3net2nex1nfi2nfo4ng_4nge3nit2nne4no_2no>2not2nre2ns_4nsa2nsc1nse4nt_5nte3nts1"
  "num3o_j1o_q1oad1obe2ode5of_2oin2ok_3okh1om_2omm3omp1oms3on_5onf2onn3onr1ons5ont3ook2ool2ope2or_4ord3ore2org3ort1ory2os_3"
  "ost2ot_3ota4oun4our2out5ove2ows1oya2ozi1p_13p_42pay4pdu2per3pid2ple3pon3poo2pos4pp_2ppi2ppr2pri3pro3ps_3pt_3pti3q2_1qmu1"
  "que2r_>2rac3rad3ran3rat3rc_4rd_3rde3rea4rec2red3ref3reg1ren2res5ret4rg>3rie2rin2rk_2rmi2rn_3rna2rne2rob2rom2ror3rou2rov2"
  "rre2rrn2rro3rsi2rti3rue2rvi2ry_3s_f2s_h3s_s3s_w2sac2sal3sca3sco2sec2sed1ser4set3sfa2sg_2sg>2sh_1sha2sio2siz1ske2slt4som3"
  "son2spo3src4ss_3ssi2ssl1st_4sta4ste2str2sts2sub3suc3sul4syn2sys2t_>2t_c4t_h2t_v2tab2tag2tai2tal4tan3tar2tat3tch3tco2ted3"
  "tem4ter4tes4tex3th_3the2tho3thr2tia1tic3til3tim3tin3tio5tiv2tml3tms1too2tor2tot4tp_4tps2tra5tri2tru2ts_4tte2ttf2tti1ttp4"
  "tur4tus3txt1ty_2typ1ub_1ubs2ucc3ue_5ueu2ug_2ult4umb3ume2unt4up_2ur_3ure3urn3us_3use2ut_4ute2uth4ux_2v1_3val5vco1ve_3ved2"
  "vel1ven2ver3vic2vis2voi1w_e2w_r2web2win2ws_1xam2xml3xsl4xt_3xts1y_23y_a1y_c2y_m1y_t2yal2yme2ync1you2yst2yte3ze_2zer2zil1";

/* Expected occurrences of a window in 16 MB. */
uint32_t pe_window_weight (uint32_t w) {
  uint32_t low = 0, high = (sizeof frequent - 1) / 4;
  uint64_t v = (uint64_t)byte_weight((unsigned char)w) * byte_weight((unsigned char)(w >> 8)) * byte_weight((unsigned char)(w >> 16));
  while (low < high) {
    uint32_t middle = (low + high) / 2, i;
    int c = 0;
    for (i = 0; c == 0 && i < 3; i++) {
      char f = frequent[4 * middle + i];
      c = (int)(unsigned char)(f == '_' ? PE_SEPARATOR : f) - (int)(w >> 8 * i & 255);
    }
    if (c == 0) return 1000u << (frequent[4 * middle + 3] - '0');
    if (c < 0) low = middle + 1; else high = middle;
  }
  return (uint32_t)(v >> 12) + 1;
}

#endif
