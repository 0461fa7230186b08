/** Elements of `UploadData` by the schema of interface version V.3.0 (2013), written by `local/bureau-tables.ts`. */
export const UPLOAD = `
UploadData choice @version
 ICP all
  XZBA? sequence
   Baxx+ sequence
    Zt_xx all
     IspZtid long 1..
     Dwmc string 1..255
     Dwxz? long 1..999
     Tzr? string 1..255
     Txdz all
      Shengid long 100000..
      Shiid long 100000..
      Xianid? long 100000..
      Xxdz? string 1..1024
     Zj sequence
      Zjlx long 1..999
      Zjhm string 1..255
      Zjzs string 1..1024
     Fzr sequence
      Fzr_xm? string 1..128
      Fzr_dhhm? string 11..128
      Fzr_sjhm string 11..128
      Fzr_dzyj string 6..128
      Msn? string 6..128
      Qq? string 5..128
      Fzr_zjlx? long 1..999
      Fzr_zjhm? string 1..128
     Bbfs long 0..1
     Bz? string 1..1024
    Wz_xx+ sequence
     IspWzid long 1..
     Wzmc string 1..512
     Nrlx? sequence
      Nrlx_xx{1,64} sequence
       Nrlx_id long 1..64
       Qzsph string 1..512
       Spwj{1,10} string 1..
     Fwnr sequence
      Fwnr_id{1,64} long 1..64
     Yylb sequence
      Yylb_id{1,256} long 1..64
     Ym_xx+ all
      IspYmid long 1..
      Ym string 4..128
     Jr_xx+ sequence
      IspJrid long 1..
      Wzfb sequence
       Fbdd{1,64} long 1..64
      Wzjrfs sequence
       Jrfs{1,64} long 1..64
      Ip_xx+ all
       IspIpid long 1..
       Qsip long 1..4294967295
       Zzip long 1..4294967295
     Wz_Fzr all
      Fzr_xm string 1..128
      Fzr_dhhm? string 11..128
      Fzr_sjhm string 11..128
      Fzr_dzyj string 6..128
      Msn? string 6..128
      Qq? string 5..128
      Fzr_zjlx? long 1..999
      Fzr_zjhm? string 1..128
     Syurl? string 4..255
     Wz_Bz? string 1..1024
    Fj* sequence
     Fjxx sequence
      Fjwjgs long 1..
      Fjyt long 1..
      Fjnr string 1..
      Fjssdx sequence
       Ssdxlx long 1..10
       Ssdxbs long 1..
      Bz? string 1..256
  XZWZ? sequence
   Xzxx+ sequence
    Zt_xx choice
     Ztbah string 1..128
     Ztid long 1..
    Wz_xx+ sequence
     IspWzid long 1..
     Wzmc string 1..512
     Nrlx? sequence
      Nrlx_xx{1,64} sequence
       Nrlx_id long 1..64
       Qzsph string 1..512
       Spwj{1,10} string 1..
     Fwnr sequence
      Fwnr_id{1,64} long 1..64
     Yylb sequence
      Yylb_id{1,256} long 1..64
     Ym_xx+ all
      IspYmid long 1..
      Ym string 4..128
     Jr_xx+ sequence
      IspJrid long 1..
      Wzfb sequence
       Fbdd{1,64} long 1..64
      Wzjrfs sequence
       Jrfs{1,64} long 1..64
      Ip_xx+ all
       IspIpid long 1..
       Qsip long 1..4294967295
       Zzip long 1..4294967295
     Wz_Fzr all
      Fzr_xm string 1..128
      Fzr_dhhm? string 11..128
      Fzr_sjhm string 11..128
      Fzr_dzyj string 6..128
      Msn? string 6..128
      Qq? string 5..128
      Fzr_zjlx? long 1..999
      Fzr_zjhm? string 1..128
     Syurl? string 4..512
     Wz_Bz? string 1..1024
    Fj* sequence
     Fjxx sequence
      Fjwjgs long 1..
      Fjyt long 1..
      Fjnr string 1..
      Fjssdx sequence
       Ssdxlx long 1..10
       Ssdxbs choice
        Jlid long 1..
        Baxh string 1..128
      Bz? string 1..256
    ICPmm? string 1..32
  XZJR? sequence
   Xzxx+ sequence
    Wz_xx choice
     Wzbah string 1..128
     Wzid long 1..
    IspJrid long 1..
    Wzfb sequence
     Fbdd{1,64} long 1..64
    Wzjrfs sequence
     Jrfs{1,64} long 1..64
    Ip_xx+ all
     IspIpid long 1..
     Qsip long 1..4294967295
     Zzip long 1..4294967295
    Fj* sequence
     Fjxx sequence
      Fjwjgs long 1..
      Fjyt long 1..
      Fjnr string 1..
      Fjssdx sequence
       Ssdxlx long 1..10
       Ssdxbs choice
        Jlid long 1..
        Baxh string 1..128
      Bz? string 1..256
    ICPmm string 1..32
  BGBA? sequence
   Bgxx+ sequence
    Zt_xx all
     Ztid long 1..
     Dwmc string 1..255
     Baxh string 1..128
     Dwxz? long 1..999
     Tzr? string 1..255
     Txdz sequence
      Shengid long 100000..
      Shiid long 100000..
      Xianid? long 100000..
      Xxdz? string 1..1024
     Zj sequence
      Zjlx long 1..11
      Zjhm string 1..255
      Zjzs string 1..1024
     Fzr all
      Fzr_xm? string 1..128
      Fzr_dhhm? string 11..128
      Fzr_sjhm string 11..128
      Fzr_dzyj string 6..128
      Msn? string 6..128
      Qq? string 5..128
      Fzr_zjlx? long 1..999
      Fzr_zjhm? string 1..128
     Bz? string 1..1024
    Wz_xx+ sequence
     Wzid long 1..
     Wzmc string 1..512
     Nrlx? sequence
      Nrlx_xx{1,64} sequence
       Nrlx_id long 1..64
       Qzsph string 1..512
       Spwj{1,10} string 1..
     Fwnr sequence
      Fwnr_id{1,64} long 1..64
     Yylb sequence
      Yylb_id{1,256} long 1..64
     Ym_xx+ all
      IspYmid long 1..
      Ymid? long 1..
      Ym string 4..128
     Jr_xx+ sequence
      Jrid long 1..
      Wzfb sequence
       Fbdd{1,64} long 1..64
      Wzjrfs sequence
       Jrfs{1,64} long 1..64
      Ip_xx+ all
       IspIpid long 1..
       Ipid? long 1..
       Qsip long 1..4294967295
       Zzip long 1..4294967295
     Wz_Fzr all
      Fzr_xm string 1..128
      Fzr_dhhm? string 11..128
      Fzr_sjhm string 11..128
      Fzr_dzyj string 6..128
      Msn? string 6..128
      Qq? string 5..128
      Fzr_zjlx? long 1..999
      Fzr_zjhm? string 1..128
     Baxh string 1..128
     Syurl? string 4..255
     Wz_Bz?
    Fj* sequence
     Fjxx sequence
      Fjwjgs long 1..
      Fjyt long 1..
      Fjnr string 1..
      Fjssdx sequence
       Ssdxlx long 1..10
       Ssdxbs choice
        Jlid long 1..
        Baxh string 1..128
      Bz? string 1..256
    ICPmm? string 1..32
  HSJG? sequence
   Hsjgxx+ all
    Hsjg long 0..1
    Hsrxm string 1..128
    Hssj string 10..10
    Bbdw long 1..
    Hsyj string 1..1024
    Cwxx? string 1..4000
    Baxx sequence
     Zt_xx all
      Ztid long 1..
      Dwmc string 1..255
      Dwxz? long 1..999
      Txdz all
       Shengid long 100000..
       Shiid long 100000..
       Xianid? long 100000..
       Xxdz? string 1..1024
      Tzr? string 1..255
      Zj all
       Zjlx long 1..999
       Zjhm string 1..255
       Zjzs string 1..1024
      Fzr all
       Fzr_xm? string 1..128
       Fzr_dhhm? string 11..128
       sjhm string 11..128
       Fzr_dzyj string 6..128
       Msn? string 6..128
       Qq? string 5..128
       Fzr_zjlx? long 1..999
       Fzr_zjhm? string 1..128
      Bz? string 1..1024
     Wz_xx+ sequence
      Wzid long 1..
      Wzmc string 1..512
      Nrlx? sequence
       Nrlx_xx{1,64} sequence
        Nrlx_id long 1..64
        Qzsph string 1..512
        Spwj{1,10} string 1..
      Fwnr sequence
       Fwnr_id{1,64} long 1..64
      Ym_xx+ all
       Ymid long 1..
       Ym string 4..128
      Jr_xx+ sequence
       Jrid long 1..
       Wzfb sequence
        Fbdd{1,64} long 1..64
       Wzjrfs sequence
        Jrfs{1,64} long 1..64
       Ip_xx+ all
        Ipid long 1..
        Qsip long 1..4294967295
        Zzip long 1..4294967295
       Bbfs long 0..1
      Wz_Fzr sequence
       Fzr_xm string 1..128
       Fzr_dhhm? string 11..128
       sjhm? string 11..128
       Fzr_dzyj string 6..128
       Msn? string 6..128
       Qq? string 5..128
       Fzr_zjlx? long 1..999
       Fzr_zjhm? string 1..128
      Syurl? string 4..255
      Wz_Bz? string 1..1024
  WBACLJG? sequence
   Clxx+ sequence
    Ym string 4..128
    IP long 1..4294967295
    Yys long 1..
    Jrs long 1..
    Shengid long 1..
    Cljg long 1..999
    Clyj string 1..255
    Rbsj string 10..10
    Clsx string 10..10
    Sbrxm? string 1..128
    Sbrdh? string 11..128
    Sbrdzyj? string 6..128
  ZXBA? sequence
   Zx_xx+ sequence
    Zxlb long 0..2
    Jlid long 1..
    Zxly long 1..999
    Zxlybz? string 1..1000
    ICPmm? string 1..32
  XZHYD? sequence
   Fjxx+ sequence
    Fjwjgs long 1..
    Fjyt long 1..
    Fjnr string 1..
    Fjssdx sequence
     Ssdxlx long 1..10
     Ssdxbs choice
      Jlid long 1..
      Baxh string 1..128
    Bz? string 1..256
  Qqdwid long 1..
 IP all
  XZBA? all
   Xzly? sequence
    Ly+ all
     IspId long 1..
     Qsip long 1..4294967295
     Zzip long 1..4294967295
     Lydw long 1..
     Bz? string 1..512
   Xzfp? sequence
    Fpsy+ all
     IspId long 1..
     Qsip long 0..4294967295
     Zzip long 0..4294967295
     Fpfs long 1..4
     Fpdx? long 1..
     Syfs? long 1..3
     Fprq? string 10..10
     Sfymtz? long 0..1
     Dwmc? string 1..255
     Dwxz? long 1..999
     Dwfl? long 1..999
     Dwhyfl? long 1..999
     Shengid? long 100000..
     Shiid? long 100000..
     Xianid? long 100000..
     Xxdz? string 1..512
     Lxrxm? string 1..20
     Lxrdh? string 11..255
     Lxrdzyj? string 6..255
     Wgip? long 1..4294967295
     Wgdz? string 1..512
     Bz? string 1..1024
   Xzgbjs? sequence
    Jsxx+ all
     IspId long 1..
     Gbdw long 1..
     Sqdw long 1..
     Qsip long 1..4294967295
     Zzip long 1..4294967295
     Bz? string 1..1024
   Zdip? sequence
    Zdxx+ all
     IspId long 1..
     Qsip long 1..4294967295
     Zzip long 1..4294967295
     Sfymtz long 0..1
     Syfs long 1..3
     Fprq string 10..10
     Dwmc string 1..255
     Dwxz long 1..999
     Shengid long 100000..
     Shiid long 100000..
     Xianid? long 100000..
     Xxdz string 1..512
     Lxrxm string 1..20
     Lxrdh string 11..255
     Lxrdzyj string 6..255
     Wgip long 1..4294967295
     Wgdz string 1..512
     Bz? string 1..1024
     Ly_dwlx long 0..1
     Lydw choice
      Ly_dwmc string 1..255
      Ly_dwid long 1..
  XGBA? all
   Xgly? sequence
    Ly_xx+ all
     Id long 1..
     Qsip long 1..4294967295
     Zzip long 1..4294967295
     Lydw long 1..
     Bz? string 1..1024
   Xgfp? sequence
    Fpsy+ all
     Id long 1..
     Qsip long 1..4294967295
     Zzip long 1..4294967295
     Fpfs long 1..4
     Fpdx? long 1..
     Syfs? long 1..3
     Fprq? string 10..10
     Sfymtz? long 0..1
     Dwmc? string 1..255
     Dwxz? long 1..999
     Dwfl? long 1..999
     Dwhyfl? long 1..999
     Shengid? long 100000..
     Shiid? long 100000..
     Xianid? long 100000..
     Xxdz? string 1..512
     Lxrxm? string 1..20
     Lxrdh? string 11..255
     Lxrdzyj? string 6..255
     Wgip? long 1..4294967295
     Wgdz? string 1..512
     Bz? string 1..1024
   XgZd? sequence
    Zdxx+ all
     Id long 1..
     Qsip long 0..4294967295
     Zzip long 0..4294967295
     Sfymtz long 0..1
     Syfs long 1..3
     Fprq string 10..10
     Dwmc string 1..255
     Dwxz long 1..999
     Shengid long 100000..
     Shiid long 100000..
     Xianid? long 100000..
     Xxdz string 1..512
     Lxrxm string 2..20
     Lxrdh string 11..255
     Lxrdzyj string 6..255
     Wgip? long 1..4294967295
     Wgdz? string 1..512
     Bz? string 1..1024
     Ly_dwlx long 0..1
     Lydw choice
      Ly_dwmc string 1..255
      Ly_dwid long 1..
   Xggbjs? sequence
    Jsxx+ all
     Id long 1..
     Gbdw long 1..
     Sqdw long 1..
     Qsip long 1..4294967295
     Zzip long 1..4294967295
     Bz? string 1..1024
  SCBA? all
   Scly? sequence
    Ly+ all
     Id long 1..
   Scfp? sequence
    Fpsy+ all
     Id long 1..
   Sczd? sequence
    Zdxx+ all
     Id long 1..
   Scgbjs? sequence
    Jsxx+ all
     Id long 1..
  Qqdwid long 1..
 YM all
  XZBA? sequence
   Xzxx+ all
    IspId long 1..
    Ym string 4..255
    Ymlx long 1..999
    Zcsj string 10..10
    Zcr_mc string 2..255
    Zcr_zz string 1..255
    Zcr_txdz string 1..1000
    Zcr_shengid long 100000..
    Zcr_shiid long 100000..
    Zcr_dzyj string 6..255
    Zcr_dhhm string 11..255
    Gly_mz string 2..255
    Gly_zz string 1..255
    Gly_dz string 1..1000
    Gly_shengid long 100000..
    Gly_shiid long 100000..
    Gly_dzyj string 6..255
    Gly_dh string 11..255
    Jfr_mz? string 2..255
    Jfr_zz? string 1..255
    Jfr_dz? string 1..1000
    Jfr_shengid? long 100000..
    Jfr_shiid? long 100000..
    Jfr_dzyj? string 6..255
    Jfr_dh? string 11..255
    Ym_zcs string 1..500
    Ym_fwq string 4..255
    Yxrq string 10..10
  XGBA? sequence
   Xzxx+ all
    Id long 1..
    Ym string 4..255
    Ymlx long 1..999
    Zcsj string 10..10
    Zcr_mc string 2..255
    Zcr_zz string 1..255
    Zcr_txdz string 1..1000
    Zcr_shengid long 100000..
    Zcr_shiid long 100000..
    Zcr_dzyj string 6..255
    Zcr_dhhm string 11..255
    Gly_mz string 2..255
    Gly_zz string 1..255
    Gly_dz string 1..1000
    Gly_shengid long 100000..
    Gly_shiid long 100000..
    Gly_dzyj string 6..255
    Gly_dh string 11..255
    Jfr_mz? string 2..255
    Jfr_zz? string 1..255
    Jfr_dz? string 1..1000
    Jfr_shengid? long 100000..
    Jfr_shiid? long 100000..
    Jfr_dzyj? string 6..255
    Jfr_dh? string 11..255
    Ym_zcs string 1..500
    Ym_fwq string 4..255
    Yxrq string 10..10
  SCBA? sequence
   Scxx+ choice
    Id long 1..
    Ym string 4..255
  Qqdwid long 1..
`;
