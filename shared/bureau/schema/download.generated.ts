/** Elements of `DownloadData` by the schema of interface version V.3.0 (2013), written by `local/bureau-tables.ts`. */
export const DOWNLOAD = `
DownloadData choice @version
 ICP all
  BASJ? sequence
   Baxx+ sequence
    Zt_xx all
     IspZtid? long 1..
     Ztid long 1..
     Dwmc string 1..255
     Dwxz? long 1..999
     Txdz all
      Shengid long 100000..
      Shiid? long 100000..
      Xianid? long 100000..
      Xxdz? string 1..1024
     Zj all
      Zjlx long 1..999
      Zjhm string 1..128
      Zjzs string 1..1024
     Fzr all
      Fzr_xm? string 1..128
      Fzr_dhhm? string 11..128
      Fzr_sjhm? string 11..128
      Fzr_dzyj string 6..128
      Msn? string 6..128
      Qq? string 5..128
      Fzr_zjhm? string 1..255
      Fzr_zjlx? long 1..999
     Baxh? string 1..128
     Bbyhlx long 0..1
     Tzr? string 1..255
     Scbbsj string 10..22
     Zjxgsj string 10..22
     Zsyxq? string 10..22
     Zslj? string 1..255
     Zsxh? string 1..128
     Shrxm? string 1..128
     Shsj? string 10..22
     Bz? string 1..1024
    Wz_xx+ sequence
     IspWzid? long 1..
     Wzid long 1..
     Wzmc string 1..512
     Nrlx? sequence
      Nrlx_xx{1,64} sequence
       Nrlx_id long 1..64
       Qzsph string 1..512
       Spwj{1,10} string 1..
     Fwnr? sequence
      Fwnr_id{1,64} long 1..64
     Yylb sequence
      Yylb_id{1,256} long 1..64
     Ym_xx+ all
      IspYmid? long 1..
      Ymid long 1..
      Ym string 4..128
     Jr_xx+ sequence
      IspJrid? long 1..
      Jrid long 1..
      Ispid long 1..
      Wzfb sequence
       Fbdd{1,64} long 1..64
      Wzjrfs sequence
       Jrfs{1,64} long 1..64
      Ip_xx+ all
       IspIpid? long 1..
       Ipid long 1..
       Qsip long 1..4294967295
       Zzip long 1..4294967295
     Wz_Fzr all
      Fzr_xm string 1..128
      Fzr_dhhm? string 11..128
      Fzr_sjhm? string 11..128
      Fzr_dzyj? string 6..128
      Msn? string 6..128
      Qq? string 5..128
      Fzr_zjlx? long 1..999
      Fzr_zjhm? string 1..128
     Syurl? string 4..255
     Wz_Bz? string 1..1024
     Scbbsj? string 10..22
     Zjxgsj? string 10..22
     Baxh? string 1..128
    Bz? string
  ZXSJ? sequence
   Zxxx+ all
    Zxlb long 0..1
    Jlid long 1..
    Bz? string
  HMDLB? sequence
   Zthmdxxs* sequence
    Zt_xx? all
     Dwmc string 1..255
     Dwxz? long 1..999
     Zj all
      Zjlx long 1..999
      Zjhm string 1..255
    Czlx long 0..2
    Bz? string
   Wzhmdxxs* sequence
    Wz_xx sequence
     Wzmc string 1..512
     Ym_xx+ all
      Ym string 4..128
     Syurl? string 4..255
    Czlx long 0..2
    Bz? string
  FFJRHMD? sequence
   Ffjrxx+ all
    Id long 1..
    Ym string 4..128
    Ip long 1..4294967295
    Zjjrz long 1..
    Szs long 1..
    Dqjcsj string 10..22
    Bz? string
  WBAWZLB? sequence
   Wbawz_xx+ sequence
    Id long 1..
    Wzym_mc string 1..128
    Yylb? sequence
     Yylb_id{1,256} long 1..64
    IP long 1..4294967295
    Dqjcsj? string 10..22
    Jccs? long 0..
    Sssh? long 1..
    Scjcsj? string 10..22
    Jrs? long 1..
    Yys long 1..
    Bz? string
  BAJG? sequence
   Jg_xx* sequence
    Jgxx+ all
     Jgdm long 1..
     Dmms? string 1..255
    Czlx long 1..7
    Bs? string 1..255
    Bz? string
   GJSHS? sequence
    Gjsh+ all
     Shrxm? string 1..128
     Shr_dhhm? string 11..128
     Shsj string 10..22
     Shyj? string 1..1024
     Shjg long 0..1
     Czlx? long 1..7
     Jlid? long 1..
  HSRW? sequence
   Baxx+ sequence
    Zt_xx all
     Ztid long 1..
     Dwmc string 1..255
     Dwxz? long 1..999
     Txdz all
      Shengid long 100000..
      Shiid? long 100000..
      Xianid? long 100000..
      Xxdz? string 1..1024
     Zj all
      Zjlx long 1..999
      Zjhm string 1..255
      Zjzs string 1..1024
     Fzr all
      Fzr_xm? string 1..128
      Fzr_dhhm? string 11..128
      Fzr_sjhm? string 11..128
      Fzr_dzyj string 6..128
      Msn? string 6..128
      Qq? string 5..128
      Fzr_zjlx? long 1..999
      Fzr_zjhm? string 1..128
     Tzr? string 1..255
     Bbyhlx long 0..1
     Scbbsj string 10..22
     Zjxgsj? string 10..22
     Bz? string 1..1024
    Wz_xx+ sequence
     Wzid long 1..
     Wzmc string 1..512
     Nrlx? sequence
      Nrlx_xx{1,64} sequence
       Nrlx_id long 1..64
       Qzsph string 1..512
       Spwj{1,10} string 1..
     Fwnr? sequence
      Fwnr_id{1,64} long 1..64
     Yylb? sequence
      Yylb_id{1,256} long 1..64
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
      Bbyhid long 1..
      Bbyhlx long 0..1
     Wz_Fzr all
      Fzr_xm string 1..128
      Fzr_dhhm? string 11..128
      Fzr_sjhm? string 11..128
      Fzr_dzyj? string 6..128
      Msn? string 6..128
      Qq? string 5..128
      Fzr_zjlx? long 1..999
      Fzr_zjhm? string 1..128
     Syurl? string 4..255
     Wz_Bz? string 1..1024
     Scbbsj? string 10..22
     Zjxgsj? string 10..22
    Bz? string
  HCJG? sequence
   Jgxx sequence
    Zthc* all
     Ztid long 1..
     Dwmc string 1..255
     Zjlx long 1..999
     Zjhm string 1..255
     Cwyy? string 1..512
     Bz? string
    Jrhc* all
     Wzid long 1..
     Wz_Baxh string 5..255
     Ym? string 4..255
     Jxip? long 0..4294967295
     Bbisp? long 1..
     Hcjg long 1..2
     Hcsj string 10..22
     Jrid? long 1..
     Bz? string
    Kkwzhc* all
     Wzid long 1..
     Wz_Baxh string 5..255
     Hcjg long 0..1
     Hcsj string 10..22
     Syurl? string 7..255
     Bz? string
    Wzch* all
     Wzid long 1..
     Wz_Baxh string 5..255
     Syurl? string 4..255
     Hcsj string 10..22
     Bz? string
  XGTZ? sequence
   Tzxx+ all
    Tzlb long 0..1
    Baxh? string 1..128
    Jlid? long 1..
    Tznr string 1..255
    Bz? string
 IP all
  BAJG? sequence
   Lyjg* sequence
    Jgxx+ sequence
     Jgdm long 1..
     Dmms string 1..255
     Xgsj* sequence
      Id? long 1..
      IspId? long 1..
      Qsip long 1..4294967295
      Zzip long 1..4294967295
      Bz? string
    Id? long 1..
    Czlx long 1..3
    IspId? long 1..
    Bz? string
   Fpjg* sequence
    Jgxx+ sequence
     Jgdm long 1..
     Dmms string 1..255
     Xgsj* sequence
      Id? long 1..
      IspId? long 1..
      Qsip long 1..4294967295
      Zzip long 1..4294967295
      Bz? string
    Id? long 1..
    Czlx long 1..3
    IspId? long 1..
    Bz? string
   Gbjs* sequence
    Jgxx+ sequence
     Jgdm long 1..
     Dmms string 1..255
     Xgsj* sequence
      Id? long 1..
      IspId? long 1..
      Qsip long 1..4294967295
      Zzip long 1..4294967295
      Bz? string
    Id? long 1..
    Czlx long 1..3
    IspId? long 1..
    Bz? string
   Zdip* sequence
    Jgxx+ sequence
     Jgdm long 1..
     Dmms string 1..255
     Xgsj* sequence
      Id? long 1..
      IspId? long 1..
      Qsip long 1..4294967295
      Zzip long 1..4294967295
      Bz? string
    Id? long 1..
    Czlx long 1..3
    IspId? long 1..
    Bz? string
  HCJG? sequence
   Jgxx sequence
    Yj* all
     Yjjlid? long 1..
     Qsip long 1..4294967295
     Zzip long 1..4294967295
     Yjlx? long 1..10
     Yjqsip? long 1..4294967295
     Yjzzip? long 1..4294967295
     Bz? string
    Ct* all
     Ctjlid? long 1..
     Qsip1 long 1..4294967295
     Zzip1 long 1..4294967295
     Ctbbdwid long 1..
     Qsip2 long 1..4294967295
     Zzip2 long 1..4294967295
     Ctlx? long 1..10
     Bz? string
    Wb* all
     Qsip long 1..4294967295
     Zzip long 1..4294967295
     Fpdw? long 1..
     Wblx? long 1..10
     Bz? string
 YM all
  BAJG? sequence
   Jg_xx+ sequence
    Jgxx+ all
     Dmms string ..255
     Jgdm long 1..
    Id? long 1..
    Czlx long 1..3
    IspId? long 1..
    Bz? string
 JCDM all
  Bbdwlb? sequence
   Bbdw+ all
    Id long 1..
    Dwmc string 1..255
    Dwfl? long 1..999
    Dwhyfl? long 1..999
    Jyxkzbh? string 1..128
    Shengid? long 100000..
    Shiid? long 100000..
    Xianid? long 100000..
    Xxdz? string 1..1024
    Sfyx long 0..1
    Bz? string 0..128
  Jcdm_xx? all
   Dwfl_dms? sequence
    Dwfl_xx+ all
     Id long 1..
     Mc string 1..64
     Bz? string 1..128
     Sfyx long 0..1
   Dwxz_dms? sequence
    Dwxz_xx+ all
     Id long 1..
     Mc string 1..64
     Bz? string 1..128
     Sfyx long 0..1
   Qy_dms? sequence
    Qy_xx+ all
     Id long 1..
     Mc string 1..32
     Lx? long 1..3
     Bz? string 1..128
     Sfyx long 0..1
   Yjfk_Wtfls? sequence
    Yjfk_Wtfl_xx+ all
     Id long 1..
     Fl1 string 1..128
     Fl2 string 1..128
     Bz? string 1..128
     Sfyx long 0..1
   Gj_dms? sequence
    Gj_dm_xx+ all
     Id long 1..
     Ysid long 1..
     Bm string 1..10
     Mc string 1..64
     Shengid? long 100000..
     Shengjc? string 1..128
     Bz? string 1..128
     Sfyx long 0..1
     Dzyj? string 6..255
     Sjhm? string 11..128
   Hyfl_dms? sequence
    Hyfl_xx+ all
     Id long 1..
     Bm string 1..10
     Mc string 1..64
     Bz? string 1..128
     Sfyx long 0..1
   Xzjb_dms? sequence
    Xzjb_xx+ all
     Id long 1..
     Mc string 1..64
     Bz? string 1..128
     Sfyx long 0..1
   Zjlx_dms? sequence
    Zjlx_xx+ all
     Id long 1..
     Mc string 1..64
     Dwflid long 1..
     Bz? string 1..128
     Sfyx long 0..1
   Wzjylx_dms? sequence
    Wzjylx_xx+ all
     Id long 1..
     Ysid long 1..
     Mc string 1..32
     Sfqzsp long 0..1
     Bz? string 1..128
     Sfyx long 0..1
   Wzfwlx_dms? sequence
    Wzfwlx_xx+ all
     Id long 1..
     Ysid long 1..
     Mc string 1..32
     Bz? string 1..128
     Sfyx long 0..1
   Wzjrfs_dms? sequence
    Wzjrfs_xx+ all
     Id long 1..
     Ysid long 1..
     Mc string 1..32
     Bz? string 1..128
     Sfyx long 0..1
   Zxly_dms? sequence
    Zxly_xx+ all
     Id long 1..
     Nr string 1..128
     Bz? string 1..128
     Sfyx long 0..1
   Wbacl_dms? sequence
    Wbacl_xx+ all
     Id long 1..
     Ztmc string 1..128
     Bz? string 1..128
   Hsyj_dms? sequence
    Hsyj+ all
     Id long 1..
     Mc string 1..64
     Bz? string 1..128
     Sfyx long 0..1
   Ymlx_dms? sequence
    Ymlx+ all
     Id long 1..
     Mc string 1..64
     Bz? string 1..128
     Sfyx long 0..1
   Fjwjgs_dms? sequence
    Fjwjgs+ all
     Id long 1..
     Mc string 1..64
     Sfyx long 0..1
     Bz? string 1..128
   Fjytlx_dms? sequence
    Fjzjlx+ all
     Id long 1..
     Mc string 1..64
     Ssdxlx long 1..
     Bz? string 1..128
     Sfyx long 0..1
   Yylb_dms? sequence
    Yylb+ all
     Id long 1..
     Mc string 1..64
     Sfyx long 0..1
     Bz? string 1..128
 SJTB choice
  ICP? sequence
   Baxx+ sequence
    Zt_xx all
     IspZtid? long 1..
     Ztid long 1..
     Dwmc string 1..255
     Dwxz? long 1..999
     Txdz all
      Shengid long 100000..
      Shiid? long 100000..
      Xianid? long 100000..
      Xxdz? string 1..1024
     Zj all
      Zjlx long 1..999
      Zjhm string 1..128
      Zjzs string 1..1024
     Fzr all
      Fzr_xm? string 1..128
      Fzr_dhhm? string 11..128
      Fzr_sjhm? string 11..128
      Fzr_dzyj string 6..128
      Msn? string 6..128
      Qq? string 5..128
      Fzr_zjhm? string 1..255
      Fzr_zjlx? long 1..999
     Baxh? string 1..128
     Bbyhlx long 0..1
     Tzr? string 1..255
     Scbbsj string 10..22
     Zjxgsj string 10..22
     Zsyxq? string 10..22
     Zslj? string 1..255
     Zsxh? string 1..128
     Shrxm? string 1..128
     Shsj? string 10..22
     Bz? string 1..1024
    Wz_xx+ sequence
     IspWzid? long 1..
     Wzid long 1..
     Wzmc string 1..512
     Nrlx? sequence
      Nrlx_xx{1,64} sequence
       Nrlx_id long 1..64
       Qzsph string 1..512
       Spwj{1,10} string 1..
     Fwnr? sequence
      Fwnr_id{1,64} long 1..64
     Yylb? sequence
      Yylb_id{1,256} long 1..64
     Ym_xx+ all
      IspYmid? long 1..
      Ymid long 1..
      Ym string 4..128
     Jr_xx+ sequence
      IspJrid? long 1..
      Jrid long 1..
      Ispid long 1..
      Wzfb sequence
       Fbdd{1,64} long 1..64
      Wzjrfs sequence
       Jrfs{1,64} long 1..64
      Ip_xx+ all
       IspIpid? long 1..
       Ipid long 1..
       Qsip long 1..4294967295
       Zzip long 1..4294967295
     Wz_Fzr all
      Fzr_xm string 1..128
      Fzr_dhhm? string 11..128
      Fzr_sjhm? string 11..128
      Fzr_dzyj? string 6..128
      Msn? string 6..128
      Qq? string 5..128
      Fzr_zjlx? long 1..999
      Fzr_zjhm? string 1..128
     Syurl? string 4..255
     Wz_Bz? string 1..1024
     Scbbsj? string 10..22
     Zjxgsj? string 10..22
     Baxh? string 1..128
    Bz? string
  IP? all
   Iply? sequence
    Lyxx+ all
     Id long 1..
     IspId long 1..
     Bbdwid long 1..
     Qsip long 1..4294967295
     Zzip long 1..4294967295
     Lydw long 1..
     Bz? string 1..512
   Ipfp? sequence
    Fpxx+ all
     Id long 1..
     IspId long 1..
     Bbdwid long 1..
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
   Ipgb? sequence
    Gbxx+ all
     Id long 1..
     IspId long 1..
     Bbdwid long 1..
     Gbdw long 1..
     Sqdw long 1..
     Qsip long 1..4294967295
     Zzip long 1..4294967295
     Bz? string 1..1024
   Zdip? sequence
    Zdxx+ all
     Id long 1..
     IspId long 1..
     Bbdwid long 1..
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
  YM? sequence
   Ymxx+ all
    Id long 1..
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
  JCDM? all
   Bbdwlb? sequence
    Bbdw+ all
     Id long 1..
     Dwmc string 1..255
     Dwfl? long 1..999
     Dwhyfl? long 1..999
     Jyxkzbh? string 1..128
     Shengid? long 100000..
     Shiid? long 100000..
     Xianid? long 100000..
     Xxdz? string 1..1024
     Sfyx long 0..1
     Bz? string 0..128
   Jcdm_xx? all
    Dwfl_dms? sequence
     Dwfl_xx+ all
      Id long 1..
      Mc string 1..64
      Bz? string 1..128
      Sfyx long 0..1
    Dwxz_dms? sequence
     Dwxz_xx+ all
      Id long 1..
      Mc string 1..64
      Bz? string 1..128
      Sfyx long 0..1
    Qy_dms? sequence
     Qy_xx+ all
      Id long 1..
      Mc string 1..32
      Lx? long 1..3
      Bz? string 1..128
      Sfyx long 0..1
    Yjfk_Wtfls? sequence
     Yjfk_Wtfl_xx+ all
      Id long 1..
      Fl1 string 1..128
      Fl2 string 1..128
      Bz? string 1..128
      Sfyx long 0..1
    Gj_dms? sequence
     Gj_dm_xx+ all
      Id long 1..
      Ysid long 1..
      Bm string 1..10
      Mc string 1..64
      Shengid? long 100000..
      Shengjc? string 1..128
      Bz? string 1..128
      Sfyx long 0..1
      Dzyj? string 6..255
      Sjhm? string 11..128
    Hyfl_dms? sequence
     Hyfl_xx+ all
      Id long 1..
      Bm string 1..10
      Mc string 1..64
      Bz? string 1..128
      Sfyx long 0..1
    Xzjb_dms? sequence
     Xzjb_xx+ all
      Id long 1..
      Mc string 1..64
      Bz? string 1..128
      Sfyx long 0..1
    Zjlx_dms? sequence
     Zjlx_xx+ all
      Id long 1..
      Mc string 1..64
      Dwflid long 1..
      Bz? string 1..128
      Sfyx long 0..1
    Wzjylx_dms? sequence
     Wzjylx_xx+ all
      Id long 1..
      Ysid long 1..
      Mc string 1..32
      Sfqzsp long 0..1
      Bz? string 1..128
      Sfyx long 0..1
    Wzfwlx_dms? sequence
     Wzfwlx_xx+ all
      Id long 1..
      Ysid long 1..
      Mc string 1..32
      Bz? string 1..128
      Sfyx long 0..1
    Wzjrfs_dms? sequence
     Wzjrfs_xx+ all
      Id long 1..
      Ysid long 1..
      Mc string 1..32
      Bz? string 1..128
      Sfyx long 0..1
    Zxly_dms? sequence
     Zxly_xx+ all
      Id long 1..
      Nr string 1..128
      Bz? string 1..128
      Sfyx long 0..1
    Wbacl_dms? sequence
     Wbacl_xx+ all
      Id long 1..
      Ztmc string 1..128
      Bz? string 1..128
    Hsyj_dms? sequence
     Hsyj+ all
      Id long 1..
      Mc string 1..64
      Bz? string 1..128
      Sfyx long 0..1
    Ymlx_dms? sequence
     Ymlx+ all
      Id long 1..
      Mc string 1..64
      Bz? string 1..128
      Sfyx long 0..1
    Fjwjgs_dms? sequence
     Fjwjgs+ all
      Id long 1..
      Mc string 1..64
      Sfyx long 0..1
      Bz? string 1..128
    Fjytlx_dms? sequence
     Fjzjlx+ all
      Id long 1..
      Mc string 1..64
      Ssdxlx long 1..
      Bz? string 1..128
      Sfyx long 0..1
    Yylb_dms? sequence
     Yylb+ all
      Id long 1..
      Mc string 1..64
      Sfyx long 0..1
      Bz? string 1..128
`;
